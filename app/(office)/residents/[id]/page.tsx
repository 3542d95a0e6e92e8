import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { clockOf } from '@/app/(office)/cases/clock';
import { OfficerMark } from '@/app/(office)/officer-mark';
import { Banner } from '@/components/ui/banner';
import { sentence } from '@/lib/form';
import { getTexts, locale } from '@/lib/i18n/request';
import { requireOfficer } from '@/lib/officers/session';
import { Refusal } from '@/lib/refusal';
import { type ResidentRecord, viewResident } from '@/lib/residents/view';
import { CasesTab } from './cases-tab';
import { DevicesTab } from './devices-tab';
import { HistoryTab } from './history-tab';
import { IdentityBar } from './identity-bar';
import { Notices } from './notices';
import { RecordTabs } from './record-tabs';
import { SummaryTab } from './summary-tab';

/** Never the name: a title ends up in the browser's history. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTexts())('resident.title') };
}

/** One opening is one entry of the ledger: all four parts come at once, and turning to another asks nobody. */
export default async function ResidentPage({ params, searchParams }: PageProps<'/residents/[id]'>) {
  const officer = await requireOfficer();
  const t = await getTexts();
  const seen = await look(() => params.then(({ id }) => viewResident(officer, { residentId: id })));
  if (seen instanceof Refusal) return <Banner tone="warning">{sentence(t, seen)}</Banner>;
  const { tab } = await searchParams;
  const screen = { t, officer, record: seen, clock: clockOf(officer.office.timeZone, await locale()) };
  return (
    <div className="mx-auto max-w-6xl">
      <OfficerMark officer={officer} />
      <IdentityBar {...screen} />
      {/* What the keyboard reaches must not stop behind the identity bar. */}
      <div className="tall:**:scroll-mt-24">
        <Notices {...screen} />
        <RecordTabs
          label={t('resident.tabs.label')}
          start={typeof tab === 'string' ? tab : ''}
          tabs={[
            { key: 'ringkasan', label: t('resident.tabs.summary'), panel: <SummaryTab {...screen} /> },
            { key: 'perangkat', label: t('resident.tabs.devices'), panel: <DevicesTab {...screen} /> },
            {
              key: 'kasus',
              label: t('resident.tabs.cases'),
              count: seen.cases.length,
              panel: <CasesTab {...screen} />,
            },
            { key: 'riwayat', label: t('resident.tabs.history'), panel: <HistoryTab {...screen} /> },
          ]}
        />
      </div>
    </div>
  );
}

async function look(open: () => Promise<ResidentRecord>): Promise<ResidentRecord | Refusal> {
  try {
    return await open();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    // An address that names nobody, or somebody out of reach: the answer is the same.
    if (error.key === 'notFound' || error.key === 'badInput') notFound();
    return error;
  }
}
