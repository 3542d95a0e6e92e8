import type { ReactNode } from 'react';
import { classes } from './classes';

/** A key to press. `onFill` takes the colour of the button it sits on. */
export function Kbd({ children, onFill }: { children: ReactNode; onFill?: boolean }) {
  return (
    <kbd
      className={classes(
        'inline-flex h-5 min-w-5 shrink-0 items-center justify-center rounded-sm border px-1 font-sans text-meta font-medium whitespace-nowrap',
        onFill ? 'border-current/40' : 'border-line bg-surface-2 text-ink-2',
      )}
    >
      {children}
    </kbd>
  );
}
