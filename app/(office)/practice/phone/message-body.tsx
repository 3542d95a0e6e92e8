const LINK = /(https?:\/\/\S+)/;

/** The text as sent; a link in it opens as it would on the phone, in a window of its own. */
export const MessageBody = ({ body }: { body: string }) => (
  <p className="whitespace-pre-wrap wrap-anywhere">
    {body.split(LINK).map((part, place) =>
      LINK.test(part) ? (
        <a
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text never move, and a link may stand in it twice
          key={place}
          href={part}
          target="_blank"
          rel="noreferrer"
          className="rounded-sm font-medium text-link underline underline-offset-3 hover:decoration-2"
        >
          {part}
        </a>
      ) : (
        part
      ),
    )}
  </p>
);
