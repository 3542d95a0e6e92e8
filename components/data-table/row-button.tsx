'use client';

import { createContext, type ReactNode, use } from 'react';

type OpenRow = { openId: string | null | undefined; onOpen: ((id: string) => void) | undefined };
/** Given by the table: columns that named the open row would be made anew with it, and the focus would be lost. */
export const OpenRowContext = createContext<OpenRow>({ openId: null, onOpen: undefined });

type RowButtonProps = { id: string; label: string; children: ReactNode };

/** What opens a row for the keyboard and for screen readers; J and K move between these. */
export function RowButton({ id, label, children }: RowButtonProps) {
  const { openId, onOpen } = use(OpenRowContext);
  return (
    <button
      type="button"
      data-row-button
      aria-label={label}
      aria-expanded={openId === id}
      onClick={() => onOpen?.(id)}
      className="-mx-1.5 min-h-6 rounded-sm px-1.5 text-left font-medium text-link tabular hover:underline"
    >
      {children}
    </button>
  );
}
