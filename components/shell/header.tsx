import { IconHelp, IconMenu2 } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { classes } from '@/components/ui/classes';
import { Link } from '@/components/ui/link';
import type { Translator } from '@/lib/i18n/translator';
import { NetworkIndicator } from './network-indicator';
import { ProductMark } from './product-mark';

type HeaderProps = {
  texts: Translator;
  office: string;
  home: string;
  help: string;
  logo?: ReactNode;
  search?: ReactNode;
  language: ReactNode;
  lock?: ReactNode;
  account: ReactNode;
};

const square = 'grid size-9 shrink-0 place-items-center rounded-md text-ink-2 hover:bg-surface-2';

export function Header({ texts, office, home, help, logo, search, language, lock, account }: HeaderProps) {
  const words = {
    online: texts('shell.network.online'),
    slow: texts('shell.network.slow'),
    offline: texts('shell.network.offline'),
  };
  return (
    <header className="flex min-h-14 items-center gap-x-2 max-md:flex-wrap border-b border-line bg-surface px-2 md:gap-x-3 md:px-4">
      <button
        type="button"
        popoverTarget="main-menu"
        className={`${square} md:hidden`}
        aria-label={texts('shell.menu')}
      >
        <IconMenu2 size={22} stroke={1.75} aria-hidden="true" />
      </button>
      <Link
        href={home}
        data-shortcut="F2"
        aria-keyshortcuts="F2"
        className="flex shrink-0 items-center gap-2.5 rounded-sm"
      >
        {logo ?? <ProductMark />}
        <span className="text-section font-semibold tracking-tight max-[26rem]:sr-only">{texts('shell.product')}</span>
      </Link>
      <p className="min-w-0 truncate border-l border-line pl-3 text-office text-ink-2 max-md:hidden" title={office}>
        {office}
      </p>
      {search && (
        <div className="min-w-0 max-md:order-last max-md:basis-full max-md:pb-2 md:ml-auto md:max-w-sm md:flex-[1_0_12rem]">
          {search}
        </div>
      )}
      <div
        className={classes(
          'flex min-h-13 shrink-0 items-center gap-1 md:gap-2 xl:gap-3',
          search ? 'max-md:ml-auto' : 'ml-auto',
        )}
      >
        <NetworkIndicator label={texts('shell.network.label')} words={words} />
        {language}
        <Link href={help} title={texts('shell.help')} className={`${square} xl:flex xl:w-auto xl:gap-1.5 xl:px-2`}>
          <IconHelp size={20} stroke={1.75} aria-hidden="true" />
          <span className="text-office font-medium max-xl:sr-only">{texts('shell.help')}</span>
        </Link>
        {lock}
        {account}
      </div>
    </header>
  );
}
