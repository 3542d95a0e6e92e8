import { IconShieldCheck } from '@tabler/icons-react';
import type { Metadata } from 'next';
import { Banner } from '@/components/ui/banner';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { listAlarms } from '@/lib/alarms/list';
import { getTexts } from '@/lib/i18n/request';
import { viewLogState } from '@/lib/ledger/log-state';
import { screenOf } from '../cases/screen';
import { AlarmLines } from './alarm-lines';
import { LogLine } from './log-line';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTexts())('alarms.title') };
}

/** What happened in the area and takes a person to look into. */
export default async function AlarmsPage() {
  const screen = await screenOf();
  const { officer, t } = screen;
  if (!officer.does('alarm.acknowledge')) return <Banner tone="warning">{t('refusals.notAllowed')}</Banner>;
  const { open, seen } = await listAlarms(officer);
  const log = await viewLogState(officer);
  return (
    <div data-density="office" className="mx-auto max-w-4xl">
      <PageHeader title={t('alarms.title')} lead={t('alarms.lead')} />
      <div className="grid gap-6">
        <Card title={t('alarms.open')} padding="edge">
          {open.length > 0 ? (
            <AlarmLines screen={screen} alarms={open} />
          ) : (
            <EmptyState title={t('alarms.none')} icon={<IconShieldCheck size={24} stroke={1.5} aria-hidden="true" />}>
              {t('alarms.noneText')}
            </EmptyState>
          )}
        </Card>
        {seen.length > 0 && (
          <Card title={t('alarms.seen')} padding="edge">
            <AlarmLines screen={screen} alarms={seen} />
          </Card>
        )}
        <LogLine screen={screen} log={log} />
      </div>
    </div>
  );
}
