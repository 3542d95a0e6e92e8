import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Banner } from '@/components/ui/banner';
import { Card } from '@/components/ui/card';
import { DefinitionList } from '@/components/ui/definition-list';
import { PageHeader } from '@/components/ui/page-header';
import { type AlarmView, viewAlarm } from '@/lib/alarms/list';
import { systemAlarms } from '@/lib/alarms/system-alarms';
import { id as uuid } from '@/lib/fields';
import { getTexts } from '@/lib/i18n/request';
import { type Screen, screenOf } from '../../cases/screen';
import { AcknowledgeForm } from './acknowledge-form';
import { Around } from './around';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTexts())('alarms.title') };
}

const findings = ['in-order', 'officer-asked', 'passed-on'] as const;

/** One alarm: what it means, who and when, and what that officer did around it. */
export default async function AlarmPage({ params }: PageProps<'/alarms/[id]'>) {
  const screen = await screenOf();
  const { officer, t, form, words } = screen;
  if (!officer.does('alarm.acknowledge')) return <Banner tone="warning">{t('refusals.notAllowed')}</Banner>;
  const { id } = await params;
  const known = uuid.safeParse(id).success ? await viewAlarm(officer, id) : undefined;
  if (!known) notFound();
  const { alarm, entries } = known;
  return (
    <div data-density="office" className="mx-auto max-w-4xl">
      <PageHeader
        title={t(`alarms.kind.${alarm.kind}`)}
        lead={t(`alarms.about.${alarm.kind}`)}
        back={{ href: '/alarms', label: t('alarms.back') }}
      />
      <div className="grid gap-6">
        <Card>
          <DefinitionList items={factsOf(screen, alarm)} />
        </Card>
        {!alarm.seenAt && (
          <AcknowledgeForm
            alarmId={alarm.id}
            words={words.alarms}
            findings={findings.map((value) => ({ value, label: t(`reasons.${value}`) }))}
            form={form}
          />
        )}
        {!systemAlarms.includes(alarm.kind) && (
          <Card title={t('alarms.around')} padding="edge">
            <Around screen={screen} entries={entries} />
          </Card>
        )}
      </div>
    </div>
  );
}

function factsOf({ t, clock }: Screen, alarm: AlarmView['alarm']) {
  const named = [alarm.officer ?? t('alarms.otherArea'), alarm.username].filter(Boolean).join(' · ');
  const seen = alarm.seenAt && {
    term: t('alarms.seenWhen', { when: clock.ago(alarm.seenAt) }),
    value: alarm.seer ?? t('alarms.otherArea'),
  };
  const who = [
    { term: t('alarms.officer'), value: named },
    { term: t('alarms.office'), value: alarm.office ?? '—' },
  ];
  return [
    ...(systemAlarms.includes(alarm.kind) ? [] : who),
    { term: t('alarms.when'), value: clock.full(alarm.at) },
    ...(alarm.resident ? [{ term: t('alarms.resident'), value: alarm.resident }] : []),
    ...(seen ? [seen] : []),
  ];
}
