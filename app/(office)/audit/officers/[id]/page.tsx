import type { Metadata } from 'next';
import { Card } from '@/components/ui/card';
import { DefinitionList } from '@/components/ui/definition-list';
import { PageHeader } from '@/components/ui/page-header';
import { Tabs } from '@/components/ui/tabs';
import { getTexts } from '@/lib/i18n/request';
import { type OfficerProfile, periods, viewOfficerProfile } from '@/lib/reviews/profile';
import { opened, RefusedPage } from '../../../cases/opened';
import { type Screen, screenOf } from '../../../cases/screen';
import { Activity } from './activity';
import { ComparedTable } from './compared';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTexts())('officerProfile.title') };
}

/** An officer of the area in figures. */
export default async function OfficerProfilePage({ params, searchParams }: PageProps<'/audit/officers/[id]'>) {
  const screen = await screenOf();
  const { officer, t } = screen;
  const { id } = await params;
  const asked = (await searchParams).days;
  const days = periods.find((one) => one === asked) ?? '30';
  const read = await opened(t, viewOfficerProfile(officer, { officerId: id, days }));
  if ('refused' in read) return <RefusedPage {...read} />;
  const profile = read.value;
  const { name, office, role } = profile.officer;
  return (
    <div data-density="office" className="mx-auto max-w-4xl">
      <PageHeader
        title={name}
        lead={[t('officerProfile.title'), t(`labels.role.${role}`), office].join(' · ')}
        back={{ href: '/audit/review', label: t('officerProfile.back') }}
      />
      <Tabs
        label={t('officerProfile.periods')}
        items={periods.map((one) => ({
          ...{ href: `/audit/officers/${id}?days=${one}`, label: t('officerProfile.period', { days: one }) },
          current: one === days,
        }))}
      />
      <div className="grid gap-6">
        <Totals screen={screen} profile={profile} />
        <Activity screen={screen} profile={profile} />
        <ComparedTable screen={screen} profile={profile} />
        <Phones screen={screen} profile={profile} />
      </div>
    </div>
  );
}

type PartProps = { screen: Screen; profile: OfficerProfile };
const counted = ['acts', 'looks', 'outsideHours', 'outsideArea', 'refusals'] as const;

function Totals({ screen: { t }, profile: { totals, days } }: PartProps) {
  return (
    <Card title={t('officerProfile.totals', { days: String(days) })}>
      <DefinitionList
        items={counted.map((one) => ({
          term: t(`officerProfile.${one}`),
          value: <span className="font-semibold tabular">{totals[one]}</span>,
        }))}
      />
    </Card>
  );
}

function Phones({ screen: { t, clock }, profile: { phones } }: PartProps) {
  return (
    <Card title={t('officerProfile.phones')}>
      {phones.length === 0 ? (
        <p className="text-ink-2">{t('officerProfile.phonesNone')}</p>
      ) : (
        <>
          <ul className="grid gap-1">
            {phones.map(({ residents, lastAt }) => (
              <li key={lastAt}>{t('officerProfile.phone', { residents, when: clock.full(lastAt) })}</li>
            ))}
          </ul>
          <p className="mt-2 text-office text-ink-3">{t('officerProfile.phonesNote')}</p>
        </>
      )}
    </Card>
  );
}
