import {
  IconAlertTriangle,
  IconChartDots,
  IconClipboardList,
  IconDeviceMobile,
  IconHistory,
  IconHome,
  IconUserCheck,
} from '@tabler/icons-react';
import type { NavItem } from '@/components/shell/nav-list';
import type { ShortcutLine } from '@/components/shell/shortcuts';
import { countAlarms } from '@/lib/alarms/list';
import { countApprovals } from '@/lib/approvals/list';
import { isTraining } from '@/lib/env';
import type { Translator } from '@/lib/i18n/translator';
import type { Officer } from '@/lib/officers/officer';
import { adminMenu } from './admin-menu';
import { reviewMenu, reviewPages } from './review-menu';

const icon = { size: 20, stroke: 1.75 };

async function approvalsItem(t: Translator, officer: Officer): Promise<NavItem[]> {
  if (!officer.does('approval.list')) return [];
  const { mine, taken } = await countApprovals(officer);
  const count = mine + taken;
  const badge = { count, label: t('shell.nav.waiting', { count }) };
  return [{ href: '/approvals', label: t('shell.nav.approvals'), icon: <IconUserCheck {...icon} />, badge }];
}

async function alarmsItem(t: Translator, officer: Officer): Promise<NavItem[]> {
  if (!officer.does('alarm.acknowledge')) return [];
  const count = await countAlarms(officer);
  const badge = { count, label: t('alarms.waiting', { count }) };
  return [{ href: '/alarms', label: t('alarms.title'), icon: <IconAlertTriangle {...icon} />, badge }];
}

const auditItem = (t: Translator, officer: Officer): NavItem[] =>
  officer.does('audit.list')
    ? [{ href: '/audit', label: t('audit.title'), icon: <IconHistory {...icon} />, beside: reviewPages }]
    : [];

const rolloutItem = (t: Translator, officer: Officer): NavItem[] =>
  officer.does('rollout.export')
    ? [{ href: '/rollout', label: t('shell.nav.rollout'), icon: <IconChartDots {...icon} /> }]
    : [];

/** Where this officer may go, most used first: the number of an entry is its shortcut. */
export async function menuOf(t: Translator, officer: Officer): Promise<NavItem[]> {
  const home = { href: '/', label: t('shell.nav.home'), icon: <IconHome {...icon} />, within: ['/residents'] };
  const cases = { href: '/cases', label: t('shell.nav.cases'), icon: <IconClipboardList {...icon} /> };
  const phone = { href: '/practice/phone', label: t('office.practicePhone'), icon: <IconDeviceMobile {...icon} /> };
  const seesMessages = isTraining() && officer.does('practice.read-messages');
  return [
    home,
    ...(officer.does('case.view') ? [cases] : []),
    ...(await approvalsItem(t, officer)),
    ...(await alarmsItem(t, officer)),
    ...rolloutItem(t, officer),
    ...auditItem(t, officer),
    ...(await reviewMenu(t, officer)),
    ...adminMenu(t, officer),
    ...(seesMessages ? [phone] : []),
  ];
}

/** The keys that do something for this officer. */
export function keysOf(t: Translator, officer: Officer, entries: number): ShortcutLine[] {
  const menu = entries > 1 ? [{ keys: `Alt+1 … Alt+${entries}`, label: t('shell.keys.menu') }] : [];
  const counter = [
    { keys: 'F2', label: t('shell.keys.search') },
    { keys: 'F4', label: t('shell.keys.startCase') },
    { keys: 'F6', label: t('shell.keys.suspend') },
    { keys: 'F9', label: t('shell.keys.print') },
    { keys: 'Ctrl+Enter', label: t('shell.keys.next') },
    { keys: '1 2 3', label: t('shell.keys.answer') },
  ];
  const list = [
    { keys: 'J / K', label: t('shell.keys.rows') },
    { keys: 'Enter', label: t('shell.keys.openRow') },
    { keys: 'Esc', label: t('shell.keys.closeRow') },
  ];
  const everywhere = [
    { keys: 'Alt+K', label: t('shell.keys.lock') },
    { keys: 'Shift+?', label: t('shell.keys.list') },
  ];
  return [
    ...(officer.does('resident.find') ? counter : []),
    ...menu,
    ...(officer.does('audit.list') ? list : []),
    ...everywhere,
  ];
}
