import { classes } from './classes';
import { Link } from './link';

export type Segment = { href: string; label: string; isCurrent: boolean };

/** A few choices of which one holds, as links: the address keeps it, and nothing has to be sent. */
export function Segments({ label, items }: { label: string; items: readonly Segment[] }) {
  return (
    <nav aria-label={label}>
      <ul className="flex w-fit max-w-full flex-wrap rounded-md border border-field bg-surface p-px">
        {items.map(({ href, label: text, isCurrent }) => (
          <li key={href}>
            <Link
              href={href}
              aria-current={isCurrent ? 'true' : undefined}
              className={classes(
                'focus-inside flex min-h-8 items-center rounded-sm px-1.5 whitespace-nowrap sm:px-2.5',
                isCurrent ? 'bg-primary font-semibold text-on-fill' : 'text-ink hover:bg-surface-2',
              )}
            >
              {text}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
