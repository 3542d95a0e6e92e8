import { IconClipboardList, IconDeviceMobile, IconHome } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { chooseLanguage, chooseTheme } from '@/app/preferences/actions';
import { Frame } from '@/components/shell/frame';
import type { NavItem } from '@/components/shell/nav-list';
import type { ShortcutLine } from '@/components/shell/shortcuts';
import { isTraining } from '@/lib/env';
import { initialsOf } from '@/lib/format/initials';
import { getTexts, locale, theme } from '@/lib/i18n/request';
import type { Translator } from '@/lib/i18n/translator';
import type { Officer } from '@/lib/officers/officer';
import { requireOfficer } from '@/lib/officers/session';
import { adminMenu } from './admin-menu';

const icon = { size: 20, stroke: 1.75 };

export default async function OfficeLayout({ children }: { children: ReactNode }) {
  const officer = await requireOfficer();
  const t = await getTexts();
  const nav = menuOf(t, officer);
  return (
    <Frame
      {...{ texts: t, nav, chooseLanguage, chooseTheme }}
      locale={await locale()}
      theme={await theme()}
      mode={isTraining() ? 'practice' : 'live'}
      office={officer.office.name}
      officer={{ name: officer.name, initials: initialsOf(officer.name), role: t(`labels.role.${officer.role}`) }}
      keys={keysOf(t, officer, nav.length)}
      help="/help"
      signOut={<SignOut label={t('shell.signOut')} />}
    >
      {children}
    </Frame>
  );
}

function menuOf(t: Translator, officer: Officer): NavItem[] {
  const home = { href: '/', label: t('shell.nav.home'), icon: <IconHome {...icon} />, within: ['/residents'] };
  const cases = { href: '/cases', label: t('shell.nav.cases'), icon: <IconClipboardList {...icon} /> };
  const phone = { href: '/practice/phone', label: t('office.practicePhone'), icon: <IconDeviceMobile {...icon} /> };
  const seesMessages = isTraining() && officer.does('practice.read-messages');
  return [
    home,
    ...(officer.does('case.view') ? [cases] : []),
    ...adminMenu(t, officer),
    ...(seesMessages ? [phone] : []),
  ];
}

function keysOf(t: Translator, officer: Officer, entries: number): ShortcutLine[] {
  const menu = entries > 1 ? [{ keys: `Alt+1 … Alt+${entries}`, label: t('shell.keys.menu') }] : [];
  const counter = [
    { keys: 'F2', label: t('shell.keys.search') },
    { keys: 'F4', label: t('shell.keys.startCase') },
    { keys: 'F6', label: t('shell.keys.suspend') },
    { keys: 'F9', label: t('shell.keys.print') },
    { keys: 'Ctrl+Enter', label: t('shell.keys.next') },
    { keys: '1 2 3', label: t('shell.keys.answer') },
  ];
  return [...(officer.does('resident.find') ? counter : []), ...menu, { keys: 'Shift+?', label: t('shell.keys.list') }];
}

/** A plain post: it works before any script has arrived, and its answer may tell the browser to forget. */
function SignOut({ label }: { label: string }) {
  return (
    <form method="post" action="/sign-out">
      <button type="submit" className="focus-inside min-h-9 w-full rounded-md px-2 text-left hover:bg-surface-2">
        {label}
      </button>
    </form>
  );
}
