'use client';

import { IconColumns3 } from '@tabler/icons-react';
import { buttonLook } from '@/components/ui/button-look';
import type { OfficerColumn } from '@/lib/officers/list-query';
import { columns } from './list-parsers';

type ViewMenuProps = {
  shown: readonly OfficerColumn[];
  dense: boolean;
  words: { columns: string; columnsTitle: string; density: string; column: Record<OfficerColumn, string> };
  onColumns: (columns: OfficerColumn[]) => void;
  onDensity: (dense: boolean | null) => void;
};

const tick = 'size-5 shrink-0 accent-primary';

/** Which columns, how close together. The name stays: it leads to the account. */
export function ViewMenu({ shown, dense, words, onColumns, onDensity }: ViewMenuProps) {
  const toggle = (column: OfficerColumn, isShown: boolean) =>
    onColumns(columns.filter((one) => (one === column ? isShown : shown.includes(one))));
  return (
    <details className="group relative">
      <summary className={buttonLook({}, 'cursor-pointer list-none [&::-webkit-details-marker]:hidden')}>
        <IconColumns3 size={18} stroke={1.75} aria-hidden="true" />
        {words.columns}
      </summary>
      <fieldset className="absolute right-0 z-20 mt-1 w-60 max-w-[calc(100vw-2rem)] rounded-md border border-line bg-surface p-3 shadow-lg">
        <legend className="sr-only">{words.columnsTitle}</legend>
        <div className="grid gap-0.5">
          {columns
            .filter((column) => column !== 'name')
            .map((column) => (
              <label key={column} className="flex min-h-8 items-center gap-2">
                <input
                  type="checkbox"
                  checked={shown.includes(column)}
                  onChange={(event) => toggle(column, event.target.checked)}
                  className={tick}
                />
                {words.column[column]}
              </label>
            ))}
          <label className="mt-2 flex min-h-8 items-center gap-2 border-t border-line pt-2">
            <input
              type="checkbox"
              checked={dense}
              onChange={(event) => onDensity(event.target.checked ? null : false)}
              className={tick}
            />
            {words.density}
          </label>
        </div>
      </fieldset>
    </details>
  );
}
