import type { Metadata } from 'next';
import './league.css';
import './rollout.css';
import { opened, RefusedPage } from '@/app/(office)/cases/opened';
import { screenOf } from '@/app/(office)/cases/screen';
import { Banner } from '@/components/ui/banner';
import { getTexts } from '@/lib/i18n/request';
import { loadRollout, viewAsked } from '@/lib/rollout/load';
import { AttentionCard } from './attention-card';
import { ComparisonCard } from './comparison-card';
import { FilterBar } from './filter-bar';
import { Formulas } from './formulas';
import { KeyFigures } from './key-figures';
import { LeagueCard } from './league-card';
import { leagueText } from './league-lines';
import { MapCard } from './map-card';
import { RolloutHeader } from './rollout-header';
import { readerOf } from './shown';
import { TrendCard } from './trend-card';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTexts())('rollout.title') };
}

export default async function RolloutPage({ searchParams }: PageProps<'/rollout'>) {
  const screen = await screenOf();
  const { officer, t, clock } = screen;
  if (!officer.does('rollout.export')) return <Banner tone="warning">{t('refusals.notAllowed')}</Banner>;
  const read = await opened(t, loadRollout(officer, viewAsked(officer, clock, await searchParams)));
  if ('refused' in read) return <RefusedPage {...read} />;
  const shown = { screen, rollout: read.value };
  const league = leagueText(read.value.view.listed, read.value.rows, readerOf(screen));
  return (
    <div data-density="office" className="rollout grid gap-4">
      <RolloutHeader {...shown} />
      <FilterBar {...shown} />
      <KeyFigures {...shown} />
      <div className="rollout-pair" data-view={read.value.view.params.view ?? 'map'}>
        <MapCard {...shown} league={league} />
        <LeagueCard {...shown} league={league} />
      </div>
      <div className="rollout-pair">
        <TrendCard {...shown} />
        <AttentionCard {...shown} />
      </div>
      <ComparisonCard {...shown} />
      <Formulas {...shown} />
    </div>
  );
}
