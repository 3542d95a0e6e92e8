import { IconUserCheck } from '@tabler/icons-react';
import type { Metadata } from 'next';
import { Banner } from '@/components/ui/banner';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Tabs } from '@/components/ui/tabs';
import { type ApprovalLine, type ApprovalTab, approvalTabs, countApprovals, listApprovals } from '@/lib/approvals/list';
import { getTexts } from '@/lib/i18n/request';
import { type Screen, screenOf } from '../cases/screen';
import { InboxList } from './inbox-list';
import { RenewFrame } from './renew-frame';
import { RequestDetail } from './request-detail';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTexts())('approvals.title') };
}

const decisions = ['approved', 'rejected', 'returned'] as const;
type Asked = Record<string, string | string[] | undefined>;

/** What the address asks for; after a decision the next one that may be taken opens by itself. */
function chosenOf({ id, done }: Asked, lines: readonly ApprovalLine[]) {
  const decided = decisions.find((one) => one === done);
  const next = decided && lines.find(({ own, taken }) => !own && !taken)?.id;
  return { decided, id: typeof id === 'string' ? id : next };
}

export default async function ApprovalsPage({ searchParams }: PageProps<'/approvals'>) {
  const screen = await screenOf();
  const { officer, t } = screen;
  if (!officer.does('approval.list')) return <Banner tone="warning">{t('refusals.notAllowed')}</Banner>;
  const asked = await searchParams;
  const tab = approvalTabs.find((one) => one === asked.tab) ?? 'mine';
  const lines = await listApprovals(officer, tab);
  const { decided, id } = chosenOf(asked, lines);
  return (
    <div data-density="office" className="mx-auto max-w-7xl">
      <PageHeader title={t('approvals.title')} lead={t('approvals.lead')} />
      <InboxTabs t={t} tab={tab} counts={await countApprovals(officer)} />
      {decided && (
        <div className="mb-4">
          <Banner tone="success" announce="status">
            {t(`approvals.decided.${decided}`)} {id && t('approvals.decided.next')}
          </Banner>
          <RenewFrame />
        </div>
      )}
      {lines.length === 0 && !id ? (
        <Nothing t={t} tab={tab} />
      ) : (
        <div className="grid items-start gap-4 lg:grid-cols-[26.25rem_minmax(0,1fr)]">
          <div className={id ? 'max-lg:order-last' : undefined}>
            <InboxList screen={screen} tab={tab} lines={lines} current={id} />
          </div>
          {id ? <RequestDetail key={id} screen={screen} id={id} /> : <Unchosen t={t} />}
        </div>
      )}
    </div>
  );
}

type Texts = { t: Screen['t'] };

function InboxTabs({ t, tab, counts }: Texts & { tab: ApprovalTab; counts: { mine: number; taken: number } }) {
  const count = { ...counts, done: undefined };
  return (
    <Tabs
      label={t('approvals.tabs.label')}
      items={approvalTabs.map((one) => ({
        href: `/approvals?tab=${one}`,
        label: t(`approvals.tabs.${one}`),
        current: one === tab,
        count: count[one],
      }))}
    />
  );
}

const Nothing = ({ t, tab }: Texts & { tab: ApprovalTab }) => (
  <Card>
    <EmptyState title={t(`approvals.empty.${tab}`)} icon={<IconUserCheck size={32} stroke={1.5} aria-hidden="true" />}>
      {t(`approvals.empty.${tab}Text`)}
    </EmptyState>
  </Card>
);

const Unchosen = ({ t }: Texts) => (
  <div className="rounded-md border border-dashed border-line max-lg:hidden">
    <EmptyState title={t('approvals.choose')} icon={<IconUserCheck size={32} stroke={1.5} aria-hidden="true" />} />
  </div>
);
