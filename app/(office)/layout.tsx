import { IconAlertTriangle, IconClipboardList, IconDeviceMobile, IconHome, IconUserCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { chooseLanguage, chooseTheme } from '@/app/preferences/actions';
import { ProofDesk } from '@/app/proof-desk';
import { proofWords } from '@/app/proof-words';
import { Frame } from '@/components/shell/frame';
import type { NavItem } from '@/components/shell/nav-list';
import type { ShortcutLine } from '@/components/shell/shortcuts';
import { Link } from '@/components/ui/link';
import { countAlarms } from '@/lib/alarms/list';
import { countApprovals } from '@/lib/approvals/list';
import { isTraining } from '@/lib/env';
import { initialsOf } from '@/lib/format/initials';
import { getTexts, locale, theme } from '@/lib/i18n/request';
import type { Translator } from '@/lib/i18n/translator';
import type { Officer } from '@/lib/officers/officer';
import { requireOfficer } from '@/lib/officers/session';

const icon = { size: 20, stroke: 1.75 };

export default async function OfficeLayout({ children }: { children: ReactNode }) {
  const officer = await requireOfficer();
  const t = await getTexts();
  const nav = await menuOf(t, officer);
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
      signOut={<Account profile={t('profile.menu')} signOut={t('shell.signOut')} />}
    >
      <ProofDesk words={proofWords(t)}>{children}</ProofDesk>
    </Frame>
  );
}

async function approvalsItem(t: Translator, officer: Officer): Promise<NavItem[]> {
  if (!officer.does('approval.list')) return [];
  const { mine, taken } = await countApprovals(officer);
  const count = mine + taken;
  const badge = { count, label: t('shell.nav.waiting', { count }) };
  return [{ href: '/approvals', label: t('shell.nav.approvals'), icon: <IconUserCheck {...icon} />, badge }];
}

async function alarmsOf(t: Translator, officer: Officer): Promise<NavItem[]> {
  if (!officer.does('alarm.acknowledge')) return [];
  const count = await countAlarms(officer);
  const badge = { count, label: t('alarms.waiting', { count }) };
  return [{ href: '/alarms', label: t('alarms.title'), icon: <IconAlertTriangle {...icon} />, badge }];
}

async function menuOf(t: Translator, officer: Officer): Promise<NavItem[]> {
  const home = { href: '/', label: t('shell.nav.home'), icon: <IconHome {...icon} />, within: ['/residents'] };
  const cases = { href: '/cases', label: t('shell.nav.cases'), icon: <IconClipboardList {...icon} /> };
  const phone = { href: '/practice/phone', label: t('office.practicePhone'), icon: <IconDeviceMobile {...icon} /> };
  const seesMessages = isTraining() && officer.does('practice.read-messages');
  return [
    home,
    ...(officer.does('case.view') ? [cases] : []),
    ...(await approvalsItem(t, officer)),
    ...(await alarmsOf(t, officer)),
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

const entry = 'focus-inside flex min-h-9 w-full items-center rounded-md px-2 text-left hover:bg-surface-2';

/** Signing out is a plain post: it works before any script has arrived, and its answer may tell the browser to forget. */
function Account({ profile, signOut }: { profile: string; signOut: string }) {
  return (
    <>
      <Link href="/profile" className={entry}>
        {profile}
      </Link>
      <form method="post" action="/sign-out">
        <button type="submit" className={entry}>
          {signOut}
        </button>
      </form>
    </>
  );
}
