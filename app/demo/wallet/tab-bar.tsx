'use client';

import { IconFiles, IconHistory, IconId, IconScan, IconUser, IconUsers, type TablerIcon } from '@tabler/icons-react';
import { classes } from '@/components/ui/classes';
import { type Tab, tabs } from './tabs';
import type { WalletWords } from './wallet-words';

const icons: Record<Tab, TablerIcon> = {
  card: IconId,
  family: IconUsers,
  documents: IconFiles,
  biodata: IconUser,
  history: IconHistory,
  show: IconScan,
};

type TabBarProps = { current: Tab; words: WalletWords['tabs']; onTab: (tab: Tab) => void };

/** At the thumb, as on any phone; it lets go of the screen's foot where the screen is too low for it. */
export const TabBar = ({ current, words, onTab }: TabBarProps) => (
  <nav
    aria-label={words.label}
    className="bottom-0 border-t border-line bg-surface sm:rounded-b-[1.625rem] [@media(min-height:30rem)]:sticky"
  >
    <ul className="grid grid-cols-6 px-1 pb-[env(safe-area-inset-bottom)]">
      {tabs.map((tab) => {
        const Icon = icons[tab];
        return (
          <li key={tab}>
            <button
              type="button"
              aria-current={tab === current ? 'page' : undefined}
              onClick={() => onTab(tab)}
              className={classes(
                'focus-inside grid min-h-15 w-full justify-items-center gap-0.5 border-t-3 pt-2 pb-1.5 text-meta',
                tab === current
                  ? 'border-practice font-semibold text-practice'
                  : 'border-transparent font-medium text-ink-2 hover:text-ink',
              )}
            >
              <Icon size={24} stroke={tab === current ? 2 : 1.75} aria-hidden="true" />
              {words.each[tab].short}
            </button>
          </li>
        );
      })}
    </ul>
  </nav>
);
