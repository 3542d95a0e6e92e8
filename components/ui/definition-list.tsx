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
        'grid gap-x-8',
        columns === 2 && '@container grid-cols-[repeat(auto-fit,minmax(min(20rem,100%),1fr))]',
      )}
    >
      {items.map(({ term, value, action }) => (
        <div key={term} className="flex items-start gap-3 border-b border-line py-2.5">
          <div className="min-w-0 flex-1">
            <dt className="text-office text-ink-3">{term}</dt>
            <dd className="wrap-anywhere tabular">{value}</dd>
          </div>
          {action && <div className="no-print shrink-0">{action}</div>}
        </div>
      ))}
    </dl>
  );
}
