import type { ReactNode } from 'react';
import { classes } from './classes';

type ScrollPaneProps = { label: string; className?: string | undefined; children: ReactNode };

/** Scrolls inside its own border, by keyboard as well. Positioned, so that hidden words inside do not widen the page. */
export const ScrollPane = ({ label, className, children }: ScrollPaneProps) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls must be reachable by keyboard
  <section aria-label={label} tabIndex={0} className={classes('focus-inside relative overflow-auto', className)}>
    {children}
  </section>
);
