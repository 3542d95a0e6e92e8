import { IconChecklist, IconFlag, IconRadar } from '@tabler/icons-react';
import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { Banner } from '@/components/ui/banner';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Tabs } from '@/components/ui/tabs';
import { getTexts } from '@/lib/i18n/request';
import { listFindings } from '@/lib/reviews/list-findings';
import { countReviewWork, type ReviewLine, samplesToReview, signalsToReview } from '@/lib/reviews/worklist';
import { type Screen, screenOf } from '../../cases/screen';
import { FindingCard } from './finding-card';
import { byOfficer } from './line-words';
import { OfficerLines } from './officer-lines';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTexts())('reviews.title') };
}

const tabs = ['samples', 'signals', 'findings'] as const;
const states = ['answered', 'open', 'closed'] as const;
const icon = { size: 24, stroke: 1.5, 'aria-hidden': true } as const;

/** What a supervisor has to look at: what was drawn, what is odd, and what was flagged. */
export default async function ReviewPage({ searchParams }: PageProps<'/audit/review'>) {
  const screen = await screenOf();
  const { officer, t } = screen;
  if (!officer.does('audit.review')) return <Banner tone="warning">{t('refusals.notAllowed')}</Banner>;
  const asked = (await searchParams).tab;
  const tab = tabs.find((one) => one === asked) ?? 'samples';
  const counts = await countReviewWork(officer);
  return (
    <div data-density="office" className="mx-auto max-w-4xl">
      <PageHeader title={t('reviews.title')} lead={t('reviews.lead')} />
      <Tabs
        label={t('reviews.tabs')}
        items={tabs.map((one) => ({
          ...{ href: `/audit/review?tab=${one}`, label: t(`reviews.tab.${one}`) },
          ...{ current: one === tab, count: counts[one] },
        }))}
      />
      {tab === 'findings' ? (
        <Findings screen={screen} />
      ) : (
        <Lines screen={screen} tab={tab} count={counts[tab]} lines={await linesOf[tab](officer)} />
      )}
      <p className="mt-6 text-office text-ink-3">{t('reviews.own')}</p>
    </div>
  );
}

const linesOf = { samples: samplesToReview, signals: signalsToReview };

type LinesProps = { screen: Screen; tab: 'samples' | 'signals'; count: number; lines: readonly ReviewLine[] };

function Lines({ screen, tab, count, lines }: LinesProps) {
  const { t, words, form } = screen;
  if (lines.length === 0)
    return (
      <Nothing
        title={t(`reviews.${tab}None`)}
        icon={tab === 'samples' ? <IconChecklist {...icon} /> : <IconRadar {...icon} />}
      >
        {t(`reviews.${tab}NoneText`)}
      </Nothing>
    );
  return (
    <div className="grid gap-6">
      {count > lines.length && <p className="text-ink-2">{t('reviews.most', { count: String(lines.length) })}</p>}
      {byOfficer(screen, lines).map((one) => (
        <OfficerLines key={one.id} officer={one} words={words.reviews} form={form} />
      ))}
    </div>
  );
}

async function Findings({ screen }: { screen: Screen }) {
  const { officer, t } = screen;
  const found = await listFindings(officer, states);
  if (found.length === 0)
    return (
      <Nothing title={t('reviews.findingsNone')} icon={<IconFlag {...icon} />}>
        {t('reviews.findingsNoneText')}
      </Nothing>
    );
  const inState = states.map((state) => ({ state, list: found.filter(({ status }) => status === state) }));
  return (
    <div className="grid gap-6">
      {inState
        .filter(({ list }) => list.length > 0)
        .map(({ state, list }) => (
          <Card key={state} title={`${t(`reviews.finding.${state}`)} (${list.length})`} padding="edge">
            <ul className="divide-y divide-line">
              {list.map((finding) => (
                <FindingCard key={finding.id} screen={screen} finding={finding} />
              ))}
            </ul>
          </Card>
        ))}
    </div>
  );
}

type NothingProps = { title: string; icon: ReactNode; children: ReactNode };

const Nothing = ({ title, icon: picture, children }: NothingProps) => (
  <Card>
    <EmptyState title={title} icon={picture}>
      {children}
    </EmptyState>
  </Card>
);
