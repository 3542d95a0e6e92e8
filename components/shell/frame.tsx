import { IconKeyboard } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { classes } from '@/components/ui/classes';
import type { Locale } from '@/lib/i18n/messages';
import type { Theme } from '@/lib/i18n/request';
import type { Translator } from '@/lib/i18n/translator';
import { AccountMenu, type FrameOfficer } from './account-menu';
import { Header } from './header';
import { type NavItem, NavList } from './nav-list';
import { PracticeMark, PracticeStripe } from './practice-stripe';
import { LanguageSwitch, ThemeSwitch } from './preferences';
import { type ShortcutLine, Shortcuts } from './shortcuts';

type FrameProps = {
  texts: Translator;
  locale: Locale;
  theme: Theme;
  mode: 'live' | 'practice';
  office: string;
  officer: FrameOfficer;
  nav: readonly NavItem[];
  /** The keys that work for this officer, for the list on Shift+?. */
  keys: readonly ShortcutLine[];
  chooseLanguage: (form: FormData) => Promise<void>;
  chooseTheme: (form: FormData) => Promise<void>;
  home?: string | undefined;
  help: string;
  logo?: ReactNode;
  search?: ReactNode;
  lock?: ReactNode;
  signOut?: ReactNode;
  children: ReactNode;
};

/** The frame around every page of an officer. */
export function Frame(props: FrameProps) {
  const { texts, mode, office, officer, nav, keys, home = '/', help, logo, search, lock, signOut, children } = props;
  const practice = mode === 'practice';
  const language = <LanguageSwitch texts={texts} value={props.locale} action={props.chooseLanguage} />;
  const theme = <ThemeSwitch texts={texts} value={props.theme} action={props.chooseTheme} />;
  const account = <AccountMenu texts={texts} officer={officer} office={office} theme={theme} signOut={signOut} />;
  return (
    <div className={classes('flex min-h-dvh flex-col', practice ? '[--top:5.25rem]' : '[--top:3.5rem]')}>
      <a
        href="#main"
        className="no-print fixed top-2 left-2 z-50 rounded-md bg-primary px-4 py-2 font-semibold text-on-fill not-focus:sr-only"
      >
        {texts('shell.skip')}
      </a>
      <div data-density="office" className="no-print z-40 tall:sticky tall:top-0">
        {practice && <PracticeStripe texts={texts} />}
        <Header {...{ texts, office, home, help, logo, search, language, lock, account }} />
      </div>
      <div className="flex flex-1 items-stretch max-md:flex-col">
        <Rail texts={texts} nav={nav} />
        <main id="main" tabIndex={-1} className="min-w-0 flex-1 px-4 py-6 md:px-6 print:p-0">
          {children}
        </main>
      </div>
      {practice && <PracticeMark texts={texts} />}
      <Shortcuts title={texts('shell.keys.title')} closeLabel={texts('shell.keys.close')} lines={keys} />
    </div>
  );
}

function Rail({ texts, nav }: { texts: Translator; nav: readonly NavItem[] }) {
  const label = texts('shell.menuLabel');
  return (
    <div data-density="office" className="no-print contents">
      <div className="w-16 shrink-0 border-r border-line bg-surface max-md:hidden lg:w-55">
        <div className="flex flex-col gap-1 p-2 lg:p-3 tall:sticky tall:top-(--top) tall:h-[calc(100dvh-var(--top))] tall:overflow-y-auto">
          <nav aria-label={label}>
            <NavList items={nav} look="rail" />
          </nav>
          <button
            type="button"
            data-shortcuts
            title={texts('shell.keys.title')}
            className="focus-inside mt-auto flex min-h-9 items-center gap-3 rounded-md px-3 text-left text-ink-3 hover:bg-surface-2 hover:text-ink"
          >
            <IconKeyboard size={20} stroke={1.75} aria-hidden="true" className="shrink-0" />
            <span className="flex-1 max-lg:sr-only">{texts('shell.keys.title')}</span>
          </button>
        </div>
      </div>
      <nav
        id="main-menu"
        popover="auto"
        aria-label={label}
        className="fixed inset-x-2 inset-y-auto top-[calc(var(--top)+4px)] m-0 w-auto rounded-md border border-line bg-surface p-2 text-body text-ink shadow-[0_8px_24px_rgb(0_0_0/0.14)]"
      >
        <NavList items={nav} look="menu" />
      </nav>
    </div>
  );
}
