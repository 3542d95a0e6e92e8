import type { ReactNode } from 'react';
import { classes } from '@/components/ui/classes';
import { NavLink } from './nav-link';

export type NavItem = {
  href: string;
  label: string;
  /** 20 px. */
  icon: ReactNode;
  within?: readonly string[] | undefined;
  beside?: readonly string[] | undefined;
  current?: boolean | undefined;
  /** A number and what it counts: "12 menunggu persetujuan". */
  badge?: { count: number; label: string } | undefined;
};

/** `rail` shows icons alone where the window is of middle width; `menu` always shows the words. */
export function NavList({ items, look }: { items: readonly NavItem[]; look: 'rail' | 'menu' }) {
  const rail = look === 'rail';
  return (
    <ul className="grid gap-1">
      {items.map(({ label, icon, badge, ...link }, index) => (
        <li key={link.href}>
          <NavLink {...link} shortcut={`Alt+${index + 1}`} title={label}>
            <span aria-hidden="true" className="shrink-0">
              {icon}
            </span>
            <span className={classes('min-w-0 flex-1', rail && 'max-lg:sr-only')}>{label}</span>
            {badge && badge.count > 0 && (
              <>
                <span
                  aria-hidden="true"
                  className={classes(
                    'grid h-5 min-w-5 place-items-center rounded-sm bg-primary px-1 text-meta font-semibold text-on-fill tabular',
                    rail && 'max-lg:absolute max-lg:top-0.5 max-lg:right-0.5 max-lg:h-4 max-lg:min-w-4 max-lg:px-0.5',
                  )}
                >
                  {badge.count}
                </span>
                <span className="sr-only">{badge.label}</span>
              </>
            )}
          </NavLink>
        </li>
      ))}
    </ul>
  );
}
