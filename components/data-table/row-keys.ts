'use client';

import { type RefObject, useEffect, useRef } from 'react';
import { comboOf } from '@/components/shell/shortcut-keys';

export type RowKeys = {
  /** What J and K do to the row that was moved to, beside giving it the focus. */
  onMove?: ((id: string) => void) | undefined;
};

const steps: Partial<Record<string, number>> = { J: 1, K: -1 };

/** The button of the next row in this direction: from the row with the focus or the one that is open, else the first. */
function buttonBeside(pane: HTMLElement, step: number): HTMLElement | undefined {
  const buttons = [...pane.querySelectorAll<HTMLElement>('[data-row-button]')];
  const focused = buttons.indexOf(document.activeElement as HTMLElement);
  const from = focused >= 0 ? focused : buttons.findIndex((button) => button.getAttribute('aria-expanded') === 'true');
  return from < 0 ? buttons[0] : buttons[from + step];
}

/** J and K move between the rows of a table whose pane gets this ref. Nothing happens while somebody types or in a dialog. */
export function useRowKeys(keys: RowKeys | undefined): RefObject<HTMLElement | null> {
  const pane = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!keys) return;
    const listen = (event: KeyboardEvent) => {
      const step = steps[comboOf(event)];
      if (!step || !pane.current || document.querySelector('dialog:modal')) return;
      const button = buttonBeside(pane.current, step);
      button?.focus();
      button?.scrollIntoView({ block: 'nearest' });
      const id = button?.closest<HTMLElement>('[data-row]')?.dataset.row;
      if (id) keys.onMove?.(id);
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [keys]);
  return pane;
}
