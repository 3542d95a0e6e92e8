'use client';

import { type ReactNode, useEffect, useId, useRef } from 'react';
import { classes } from './classes';

type DialogProps = {
  open: boolean;
  onClose: () => void;
  title: string;
  closeLabel: string;
  width?: 'narrow' | 'wide' | undefined;
  /** The row of buttons at the foot. */
  actions?: ReactNode;
  children: ReactNode;
};

/**
 * The browser's own modal dialog: it keeps the focus inside, closes on Escape and gives the focus back. It opens on what is
 * marked `data-focus-first`, else on its first control.
 */
export function Dialog({ open, onClose, title, closeLabel, width = 'narrow', actions, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useEffect(() => {
    if (!open) return dialog.current?.close();
    dialog.current?.showModal();
    dialog.current?.querySelector<HTMLElement>('[data-focus-first]')?.focus();
  }, [open]);

  return (
    <dialog
      ref={dialog}
      onClose={onClose}
      aria-labelledby={titleId}
      className={classes(
        'm-auto max-h-[calc(100dvh-2rem)] w-[calc(100vw-2rem)] overflow-y-auto overscroll-contain rounded-lg border border-line bg-surface p-0 text-ink backdrop:bg-backdrop',
        width === 'wide' ? 'max-w-3xl' : 'max-w-lg',
      )}
    >
      {open && (
        <>
          <div className="flex items-start justify-between gap-4 px-6 pt-5">
            <h2 id={titleId} className="text-section font-semibold">
              {title}
            </h2>
            <button
              type="button"
              aria-label={closeLabel}
              onClick={() => dialog.current?.close()}
              className="-mt-1 -mr-2 grid size-9 shrink-0 place-items-center rounded-md text-ink-2 hover:bg-surface-2"
            >
              <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" stroke="currentColor" strokeWidth="2">
                <path d="M6 6l12 12M18 6L6 18" strokeLinecap="round" />
              </svg>
            </button>
          </div>
          <div className="px-6 pt-3 pb-6">{children}</div>
          {actions && <div className="flex flex-wrap justify-end gap-2 border-t border-line px-6 py-4">{actions}</div>}
          {/* A dialog lies over the page's watermark: the same pattern again, and nothing where the page has none. */}
          <svg aria-hidden="true" className="pointer-events-none fixed inset-0 size-full opacity-[0.065]">
            <rect width="100%" height="100%" fill="url(#watermark)" />
          </svg>
        </>
      )}
    </dialog>
  );
}
