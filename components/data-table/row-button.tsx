import type { ReactNode } from 'react';

type RowButtonProps = { label: string; isOpen: boolean; onOpen: () => void; children: ReactNode };

/** What opens a row for the keyboard and for screen readers; J and K move between these. */
export const RowButton = ({ label, isOpen, onOpen, children }: RowButtonProps) => (
  <button
    type="button"
    data-row-button
    aria-label={label}
    aria-expanded={isOpen}
    onClick={onOpen}
    className="-mx-1.5 min-h-6 rounded-sm px-1.5 text-left font-medium text-link tabular hover:underline"
  >
    {children}
  </button>
);
