import {
  IconChartDots,
  IconClipboardCheck,
  IconClipboardList,
  IconHome,
  IconLock,
  IconSettings,
  IconShieldSearch,
  IconUsers,
} from '@tabler/icons-react';
import { notFound } from 'next/navigation';
import { chooseLanguage, chooseTheme } from '@/app/preferences/actions';
import { Frame } from '@/components/shell/frame';
import { HeaderButton } from '@/components/shell/header-button';
import { MenuButton } from '@/components/shell/menu-button';
import type { NavItem } from '@/components/shell/nav-list';
import { Card } from '@/components/ui/card';
import { DefinitionList } from '@/components/ui/definition-list';
import { Kbd } from '@/components/ui/kbd';
import { PageHeader } from '@/components/ui/page-header';
import { TextInput } from '@/components/ui/text-input';
import { getTexts, locale, theme } from '@/lib/i18n/request';
import type { Translator } from '@/lib/i18n/translator';

const icon = { size: 20, stroke: 1.75 };

const menu = (texts: Translator): NavItem[] => [
  { href: '/sample/frame', label: texts('shell.nav.home'), icon: <IconHome {...icon} /> },
  { href: '/sample/cases', label: texts('shell.nav.cases'), icon: <IconClipboardList {...icon} /> },
  {
    href: '/sample/approvals',
    label: texts('shell.nav.approvals'),
    icon: <IconClipboardCheck {...icon} />,
    badge: { count: 12, label: texts('shell.nav.waiting', { count: 12 }) },
  },
  { href: '/sample/audit', label: texts('shell.nav.audit'), icon: <IconShieldSearch {...icon} /> },
  { href: '/sample/rollout', label: texts('shell.nav.rollout'), icon: <IconChartDots {...icon} /> },
  { href: '/sample/officers', label: texts('shell.nav.officers'), icon: <IconUsers {...icon} /> },
  { href: '/sample/settings', label: texts('shell.nav.settings'), icon: <IconSettings {...icon} /> },
];

const keys = (texts: Translator) => [
  { keys: 'F2', label: texts('shell.keys.search') },
  { keys: 'Alt+K', label: texts('shell.keys.lock') },
  { keys: 'Alt+1 … Alt+7', label: texts('shell.keys.menu') },
  { keys: 'Ctrl+Enter', label: texts('shell.keys.next') },
  { keys: '1 2 3', label: texts('shell.keys.answer') },
  { keys: 'Shift+?', label: texts('shell.keys.list') },
];

export default async function SampleFramePage() {
  if (process.env.TRAINING_MODE !== '1') notFound();
  const texts = await getTexts();
  return (
    <Frame
      {...{ texts, chooseLanguage, chooseTheme }}
      locale={await locale()}
      theme={await theme()}
      mode="practice"
      office="Dinas Kependudukan dan Pencatatan Sipil Kota Bekasi"
      officer={{ name: 'Sari Wulandari', initials: 'SW', role: 'Petugas loket' }}
      nav={menu(texts)}
      keys={keys(texts)}
      home="/sample/frame"
      help="/sample"
      lock={
        <HeaderButton icon={<IconLock {...icon} aria-hidden="true" />} label={texts('shell.lock')} shortcut="Alt+K" />
      }
      search={
        <TextInput
          name="q"
          label="NIK"
          labelLook="hidden"
          placeholder={texts('shell.keys.search')}
          end={<Kbd>F2</Kbd>}
        />
      }
      signOut={<MenuButton>{texts('shell.signOut')}</MenuButton>}
    >
      <PageHeader title={texts('shell.keys.search')} />
      <div className="grid max-w-3xl gap-6">
        <TextInput name="nik" label="NIK" look="search" inputMode="numeric" data-shortcut="F2" end="0/16" />
        <Card title={texts('shell.nav.cases')}>
          <DefinitionList
            items={['KAS-7F3K-29QM', 'KAS-81HD-2KXW', 'KAS-0Q4M-77TZ'].map((term) => ({
              term,
              value: 'Pastikan identitas',
            }))}
          />
        </Card>
      </div>
    </Frame>
  );
}
