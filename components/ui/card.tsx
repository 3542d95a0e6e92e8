import type { ReactNode } from 'react';
import { classes } from './classes';

type CardProps = {
  title?: ReactNode;
  level?: 2 | 3 | undefined;
  actions?: ReactNode;
  /** `edge` lets a table or a list run to the border. */
  padding?: 'normal' | 'edge' | undefined;
  className?: string | undefined;
  children: ReactNode;
};

export function Card({ title, level = 2, actions, padding = 'normal', className, children }: CardProps) {
  const Heading = `h${level}` as const;
  return (
    <section className={classes('min-w-0 rounded-md border border-line bg-surface', className)}>
      {(title || actions) && (
        <div
          className={classes(
            'flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-card',
            padding === 'edge' ? 'border-b border-line py-3' : 'pt-card',
          )}
        >
          <Heading className={classes('min-w-0 font-semibold', level === 2 ? 'text-section' : 'text-body')}>
            {title}
          </Heading>
          {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
        </div>
      )}
      <div
        className={classes(
          padding === 'normal' && 'px-card pb-card',
          title && padding === 'normal' ? 'pt-3' : padding === 'normal' && 'pt-card',
        )}
      >
        {children}
      </div>
    </section>
  );
}
