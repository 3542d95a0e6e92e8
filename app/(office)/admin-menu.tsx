import {
  IconAdjustments,
  IconBroadcast,
  IconBuildingCommunity,
  IconKey,
  IconMail,
  IconTable,
  IconUsers,
} from '@tabler/icons-react';
import type { NavItem } from '@/components/shell/nav-list';
import { isTraining } from '@/lib/env';
import type { Translator } from '@/lib/i18n/translator';
import type { Officer } from '@/lib/officers/officer';

const icon = { size: 20, stroke: 1.75 };

/** The menu of whoever looks after officers. Everybody else finds the roles from the help page. */
export function adminMenu(t: Translator, officer: Officer): NavItem[] {
  if (!officer.does('officer.view')) return [];
  const mails = { href: '/practice/mail', label: t('admin.nav.mails'), icon: <IconMail {...icon} /> };
  const webhooks = { href: '/webhooks', label: t('webhooks.nav'), icon: <IconBroadcast {...icon} /> };
  const apiKeys = { href: '/api-keys', label: t('apiKeys.nav'), icon: <IconKey {...icon} /> };
  return [
    { href: '/officers', label: t('admin.nav.officers'), icon: <IconUsers {...icon} /> },
    { href: '/offices', label: t('admin.nav.offices'), icon: <IconBuildingCommunity {...icon} /> },
    { href: '/policies', label: t('admin.nav.policies'), icon: <IconAdjustments {...icon} /> },
    { href: '/roles', label: t('admin.nav.roles'), icon: <IconTable {...icon} /> },
    ...(officer.does('api-key.issue') ? [apiKeys] : []),
    ...(officer.does('webhook.change') ? [webhooks] : []),
    ...(isTraining() && officer.does('practice.read-mails') ? [mails] : []),
  ];
}
