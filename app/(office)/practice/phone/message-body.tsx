const LINK = /(https?:\/\/\S+)/;

/** The text as sent; a link in it opens as it would on the phone, in a window of its own. */
export const MessageBody = ({ body }: { body: string }) => (
  <p className="wrap-anywhere">
    {body.split(LINK).map((part) =>
      LINK.test(part) ? (
        <a
          key={part}
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
