'use client';

import { usePathname } from 'next/navigation';
import type { MouseEvent, ReactNode } from 'react';
import { Link } from '@/components/ui/link';

type NavLinkProps = {
  href: string;
  /** Other addresses that belong to this item, such as `/residents` to the start page. */
  within?: readonly string[] | undefined;
  /** Addresses below this one that belong to another item. */
  beside?: readonly string[] | undefined;
  current?: boolean | undefined;
  shortcut: string;
  title: string;
  children: ReactNode;
};

const leads = (path: string) => (start: string) => path === start || (start !== '/' && path.startsWith(`${start}/`));

const closeMenu = (event: MouseEvent<HTMLElement>) =>
  event.currentTarget.closest<HTMLElement>('[popover]:popover-open')?.hidePopover();

/** Knows by itself where one is: the frame is not rendered again when only the page changes. */
export function NavLink({ href, within = [], beside = [], current, shortcut, title, children }: NavLinkProps) {
  const path = usePathname();
  const here = current ?? ([href, ...within].some(leads(path)) && !beside.some(leads(path)));
  return (
    <Link
      href={href}
      title={title}
      aria-current={here ? 'page' : undefined}
      data-shortcut={shortcut}
      aria-keyshortcuts={shortcut}
      onClick={closeMenu}
      className="focus-inside group/nav relative flex min-h-11 items-center gap-3 rounded-md px-3 font-medium text-ink-2 hover:bg-surface-2 hover:text-ink aria-[current=page]:bg-primary-soft aria-[current=page]:font-semibold aria-[current=page]:text-ink"
    >
      {children}
    </Link>
  );
}
