import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { TextLink } from '@/components/ui/link';
import { ScrollPane } from '@/components/ui/scroll-pane';
import { HIDDEN, hasDenominator } from '@/lib/rollout/figure-words';
import { stages as stageNames } from '@/lib/rollout/league';
import { measure } from '@/lib/rollout/measures';
import { rolloutHref, sorts } from '@/lib/rollout/view-query';
import { type Head, LeagueTable } from './league-table';
import { type LeagueText, SENT_AS_HTML } from './league-text';
import { LeagueTools, WidthLink } from './league-tools';
import { measureWords } from './map-words';
import { daysOf, type Shown } from './shown';

const columns = sorts.filter((sort) => sort !== 'need');
const risesFirst = (sort: string) => sort === 'rank' || sort === 'name';

const away = { place: null, q: null, vs: null, view: null, by: null, attention: null };
/** What a link to another place keeps of the address. */
export function tailOf({ view }: Shown['rollout']): string {
  const [, search] = rolloutHref(view.params, away).split('?');
  return search ? `&${search}` : '';
}

function headsOf({ screen: { t }, rollout: { view } }: Shown): Head[] {
  return columns.map((sort) => {
    const isCurrent = view.sort === sort;
    const dir = isCurrent ? (view.dir === 'asc' ? 'desc' : 'asc') : risesFirst(sort) ? 'asc' : 'desc';
    return {
      key: sort,
      label: t(`rolloutTable.column.${sort}`),
      said: sort === 'rank' || sort === 'counted' ? t(`rolloutTable.columnSaid.${sort}`) : null,
      title: t(`rolloutTable.columnTitle.${sort}`),
      href: rolloutHref(view.params, { sort, dir }),
      sorted: !isCurrent ? 'none' : view.dir === 'asc' ? 'ascending' : 'descending',
    };
  });
}

/** Columns that say nothing of these places or this measure, by their place from 1. */
function without({ rollout: { view } }: Shown): number[] {
  const stage = view.level === 'regency' ? [] : [columns.indexOf('stage'), columns.indexOf('peer')];
  const counts = hasDenominator(view.listed) ? [] : [columns.indexOf('counted')];
  const isCount = counts.length > 0 || measure(view.listed).unit === 'seconds'; // then n is all there is
  const of = isCount ? [columns.indexOf('of')] : [];
  return [...stage, ...counts, ...of].map((at) => at + 1);
}

/** The league: every place of the level, the same figures as on the map. */
export function LeagueCard({ screen, rollout, league }: Shown & { league: LeagueText }) {
  const { t } = screen;
  const { view, rows } = rollout;
  const { level, listed, choice } = view;
  const isOwn = listed === 'cases' && choice !== 'cases';
  const name = t(`rolloutMeasures.name.${isOwn ? 'cases' : choice}`);
  const isEmpty = rows.length === 0;
  return (
    <Card
      title={
        <span id="tabel">
          {t(`rolloutTable.title.${level}`)} <span className="font-normal text-ink-2 tabular">· {rows.length}</span>
        </span>
      }
      padding="edge"
      className="rollout-league"
      actions={<WidthLink {...{ screen, rollout }} />}
    >
      <div className="grid gap-2 border-b border-line px-card py-2">
        <p className="text-ink-2">
          {t('rolloutTable.lead', { measure: isOwn ? name : measureWords({ screen, rollout }), days: daysOf(rollout) })}
        </p>
        <OfficeNote {...{ screen, rollout }} />
        <LeagueTools {...{ screen, rollout }} />
      </div>
      {isEmpty ? (
        <EmptyState title={t(view.params.q ? 'rolloutTable.none' : 'rolloutTable.empty')}>
          {t(view.params.q ? 'rolloutTable.noneText' : 'rolloutTable.emptyText')}
        </EmptyState>
      ) : (
        <ScrollPane label={t('rolloutTable.label', { measure: name })} className="league-pane">
          <LeagueTable
            label={t('rolloutTable.label', { measure: name })}
            league={league}
            heads={headsOf({ screen, rollout })}
            without={without({ screen, rollout })}
            leads={level !== 'office'}
            tail={tailOf(rollout)}
            stages={stageNames.map((stage) => t(`rolloutPlan.names.${stage}`))}
            marked={t('rolloutTable.marked')}
            isWhole={isWhole(rollout)}
          />
          {!isWhole(rollout) && <WithoutScript {...{ screen, rollout }} />}
        </ScrollPane>
      )}
      <p className="border-t border-line px-card py-2 text-meta text-ink-2">
        {t('rolloutTable.marks', { least: HIDDEN })}
      </p>
    </Card>
  );
}

const isWhole = ({ view, rows }: Shown['rollout']) => view.params.view === 'table' || rows.length <= SENT_AS_HTML;

/** The way to all rows where no script adds them. */
const WithoutScript = ({ screen: { t }, rollout: { view } }: Shown) => (
  <noscript>
    <p className="p-card">
      {t('rolloutTable.first', { count: String(SENT_AS_HTML) })}{' '}
      <TextLink href={`${rolloutHref(view.params, { view: 'table' })}#tabel`}>{t('rolloutTable.all')}</TextLink>
    </p>
  </noscript>
);

/** Where a list of offices shows cases, because the measure is one of where people live. */
function OfficeNote({ screen: { t }, rollout: { view } }: Shown) {
  return view.listed === view.measure ? null : <p>{t('rolloutTable.byDomicile')}</p>;
}
