import { classes } from '@/components/ui/classes';
import './receipt.css';

export const papers = ['80', 'a5'] as const;
export type Paper = (typeof papers)[number];

type Line = { text: string; small?: string | undefined };
export type ReceiptPart = { head: string; small: string; look?: 'big' | 'box' | undefined; lines: readonly Line[] };
export type ReceiptContent = {
  title: string;
  small: string;
  office: string;
  /** "SALINAN {number}". */
  copy: string;
  before: readonly ReceiptPart[];
  pin: { head: string; small: string };
  after: readonly ReceiptPart[];
};

type ReceiptProps = { content: ReceiptContent; paper: Paper; pin?: string | undefined; copy: number };

/** What the resident takes home: black on white, 10 pt and up. The original has no mark, every later print has. */
export function Receipt({ content, paper, pin, copy }: ReceiptProps) {
  const { title, small, office, before, after } = content;
  return (
    <article lang="id" data-theme="light" className={classes('receipt', `receipt-${paper}`)}>
      <header className="mb-[3mm] border-b-2 border-black pb-[2mm]">
        <p className="text-[10pt]">{office}</p>
        <p className="flex flex-wrap items-baseline justify-between gap-x-[3mm]">
          <span>
            <span className="text-[15pt] font-bold">{title}</span> <span lang="en">{small}</span>
          </span>
          {copy > 0 && (
            <span className="border border-black px-[1.5mm] font-bold">
              {content.copy.replace('{number}', String(copy))}
            </span>
          )}
        </p>
      </header>
      <div className={paper === 'a5' ? 'grid grid-cols-2 gap-x-[6mm]' : ''}>
        {before.map((part) => (
          <Part key={part.head} {...part} />
        ))}
      </div>
      {pin && <Part {...content.pin} look="big" lines={[{ text: `${pin.slice(0, 3)} ${pin.slice(3)}` }]} />}
      {after.map((part) => (
        <Part key={part.head} {...part} />
      ))}
    </article>
  );
}

function Part({ head, small, look, lines }: ReceiptPart) {
  return (
    <section className={classes('mb-[2.5mm] break-inside-avoid', look === 'box' && 'border border-black p-[2mm]')}>
      <h2 className="leading-tight">
        <span className="font-bold">{head}</span>{' '}
        {small !== head && (
          <span lang="en" className="italic">
            {small}
          </span>
        )}
      </h2>
      {lines.map(({ text, small: english }) => (
        <p key={text} className={look === 'big' ? 'text-[17pt] leading-tight font-bold tabular' : 'tabular'}>
          {text}
          {english && (
            <span lang="en" className="block italic">
              {english}
            </span>
          )}
        </p>
      ))}
    </section>
  );
}
