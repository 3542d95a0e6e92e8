import type { ReactNode } from 'react';
import { classes } from './classes';

export type Definition = {
  term: string;
  value: ReactNode;
  /** Beside the value: "Tampilkan", "Salin", "Ubah". */
  action?: ReactNode;
};

type DefinitionListProps = { items: readonly Definition[]; columns?: 1 | 2 | undefined };

/** Facts of a record. Two columns stand beside each other where there is room, read downwards on a phone. */
export function DefinitionList({ items, columns = 2 }: DefinitionListProps) {
  return (
    <dl
      className={classes(
        '-mb-2.5 grid gap-x-8 [clip-path:inset(1px_-8px_-8px)]',
        columns === 2 && 'grid-cols-[repeat(auto-fit,minmax(min(100%,max(18rem,50%-1rem)),1fr))]',
      )}
    >
      {items.map(({ term, value, action }) => (
        <div key={term} className="flex items-start gap-3 border-t border-line py-2.5">
          <div className="min-w-0 flex-1">
            <dt className="text-office text-ink-3">{term}</dt>
            <dd className="wrap-anywhere">{value}</dd>
          </div>
          {action && <div className="no-print shrink-0">{action}</div>}
        </div>
      ))}
    </dl>
  );
}
