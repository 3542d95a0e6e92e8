'use client';

import { useEffect, useState } from 'react';
import { Dialog } from '@/components/ui/dialog';
import { Kbd } from '@/components/ui/kbd';
import { activate, comboOf, shortcutTarget } from './shortcut-keys';

export type ShortcutLine = { keys: string; label: string };

type ShortcutsProps = { title: string; closeLabel: string; lines: readonly ShortcutLine[] };

/**
 * Presses what the keyboard names: any visible element with `data-shortcut="F4"` answers to F4. Lists itself on
 * Shift+? and on a press of anything with `data-shortcuts`.
 */
export function Shortcuts({ title, closeLabel, lines }: ShortcutsProps) {
  const [open, setOpen] = useState(false);

  useEffect(() => {
    const stop = new AbortController();
    const onKeyDown = (event: KeyboardEvent) => {
      const combo = comboOf(event);
      const target = combo && shortcutTarget(combo);
      if (combo !== 'Shift+?' && !target) return;
      event.preventDefault();
      if (target) activate(target);
      else setOpen(true);
    };
    const onClick = ({ target }: MouseEvent) =>
      target instanceof Element && target.closest('[data-shortcuts]') && setOpen(true);
    window.addEventListener('keydown', onKeyDown, stop);
    window.addEventListener('click', onClick, stop);
    return () => stop.abort();
  }, []);

  return (
    <Dialog open={open} onClose={() => setOpen(false)} title={title} closeLabel={closeLabel}>
      <dl data-density="office" className="divide-y divide-line">
        {lines.map(({ keys, label }) => (
          <div key={keys} className="flex items-center justify-between gap-6 py-2">
            <dt>{label}</dt>
            <dd className="flex shrink-0 items-center gap-1">
              {keys.split(' ').map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
