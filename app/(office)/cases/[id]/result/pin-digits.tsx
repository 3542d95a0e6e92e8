export type PinWords = { title: string; once: string; gone: string; goneText: string };

const inThrees = (pin: string) => `${pin.slice(0, 3)} ${pin.slice(3)}`;

/** Large enough to be read across the counter, so that nobody has to say it aloud. */
export const PinDigits = ({ pin, words }: { pin: string; words: Pick<PinWords, 'title' | 'once'> }) => (
  <div className="min-w-0 rounded-md border-2 border-primary bg-surface px-5 py-4">
    <p className="font-semibold">{words.title}</p>
    <p className="text-[3rem]/14 font-semibold tracking-wider whitespace-nowrap tabular">{inThrees(pin)}</p>
    <p className="text-office text-ink-2">{words.once}</p>
  </div>
);
