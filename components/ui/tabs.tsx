import { classes } from './classes';
import { Link } from './link';

export type Tab = { href: string; label: string; current?: boolean | undefined; count?: number | undefined };

/** Pages beside each other. They are links: the address says where one is, and Back works. */
export function Tabs({ label, items }: { label: string; items: readonly Tab[] }) {
  return (
    <nav aria-label={label} className="no-print mb-6 border-b border-line">
      <ul className="-mb-px flex flex-wrap gap-x-1">
        {items.map(({ href, label: text, current, count }) => (
          <li key={href}>
            <Link
              href={href}
              aria-current={current ? 'page' : undefined}
              className={classes(
                'focus-inside flex min-h-control items-center gap-2 rounded-t-sm border-b-3 px-3 font-medium',
                current ? 'border-primary text-ink' : 'border-transparent text-ink-2 hover:border-field hover:text-ink',
              )}
            >
              {text}
              {count !== undefined && (
                <span className="min-w-6 rounded-sm bg-surface-2 px-1.5 text-center text-meta font-semibold tabular">
                  {count}
                </span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
