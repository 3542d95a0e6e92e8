import type { ReactNode } from 'react';

type EmptyStateProps = {
  title: string;
  /** `h1` where it is all the page has. */
  as?: 'h1' | 'p' | undefined;
  icon?: ReactNode;
  actions?: ReactNode;
  children?: ReactNode;
};

/** Says why nothing is here and what would put something here. */
export function EmptyState({ title, as: Title = 'p', icon, actions, children }: EmptyStateProps) {
  return (
    <div className="flex flex-col items-center gap-1 px-6 py-8 text-center">
      {icon && <div className="mb-2 text-ink-3">{icon}</div>}
      <Title className="font-semibold">{title}</Title>
      {children && <div className="max-w-prose text-ink-2">{children}</div>}
      {actions && <div className="mt-4 flex flex-wrap justify-center gap-2">{actions}</div>}
    </div>
  );
}
