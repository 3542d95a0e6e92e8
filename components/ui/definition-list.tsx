import type { ReactNode } from 'react';
import { classes } from './classes';

export type Definition = {
  term: string;
  value: ReactNode;
  /** Beside the value: "Tampilkan", "Salin", "Ubah". */
  action?: ReactNode;
};

type DefinitionListProps = { items: readonly Definition[]; columns?: 1 | 2 | undefined };

/** Facts of a record, in two columns where there is room for both. */
export function DefinitionList({ items, columns = 2 }: DefinitionListProps) {
  return (
    <dl
      className={classes(
        // The first row has no line above it, however many stand in it.
        '-mb-2.5 grid gap-x-8 [clip-path:inset(1px_-8px_-8px)]',
        columns === 2 && 'grid-cols-[repeat(auto-fit,minmax(min(100%,max(18rem,50%-1rem)),1fr))]',
      )}
    >
      {items.map(({ term, value, action }) => (
        <div key={term} className="border-t border-line py-2.5">
          <dt className="text-office text-ink-3">{term}</dt>
          <dd className="flex flex-wrap items-start gap-x-4">
            <span className="min-w-0 flex-1 basis-40 wrap-anywhere">{value}</span>
            {action && <span className="no-print flex h-[1lh] shrink-0 items-center">{action}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
