import { TextLink } from '@/components/ui/link';
import { type Segment, Segments } from '@/components/ui/segments';
import { TextInput } from '@/components/ui/text-input';
import { rolloutHref } from '@/lib/rollout/view-query';
import { GoButton } from './go-button';
import { HiddenParams } from './hidden-params';
import type { Shown } from './shown';

/** Above the table: a name to look for, the order it begins with, and regencies or provinces. */
export function LeagueTools({ screen, rollout }: Shown) {
  const { t } = screen;
  const { view, rows } = rollout;
  const { q } = view.params;
  return (
    <div className="no-print flex flex-wrap items-center gap-x-4 gap-y-2">
      {view.level !== 'office' && (
        <form key={q} action="/rollout" className="flex min-w-0 items-center gap-2">
          <HiddenParams params={view.params} except={['q']} />
          <TextInput
            name="q"
            type="search"
            label={t('rolloutTable.search')}
            labelLook="hidden"
            placeholder={t('rolloutTable.search')}
            title={t('rolloutTable.searchHint')}
            pattern="[^0-9]*"
            maxLength={40}
            defaultValue={q}
            className="w-44"
          />
          <GoButton>{t('rolloutTable.find')}</GoButton>
        </form>
      )}
      {q && <TextLink href={rolloutHref(view.params, { q: null })}>{t('rolloutTable.clear')}</TextLink>}
      {q && <span className="text-ink-2 tabular">{t('rolloutTable.found', { count: rows.length })}</span>}
      <Order {...{ screen, rollout }} />
      <Rows {...{ screen, rollout }} />
    </div>
  );
}

/** The order it begins with is the one in which there is something to do, not the one in which somebody wins. */
function Order({ screen: { t }, rollout: { view } }: Shown) {
  const words = <span title={t('rolloutTable.needHint')}>{t('rolloutTable.need')}</span>;
  if (view.sort === 'need') return <span className="font-semibold">↓ {words}</span>;
  return <TextLink href={rolloutHref(view.params, { sort: null, dir: null })}>{words}</TextLink>;
}

function Rows({ screen: { t }, rollout: { view } }: Shown) {
  if (view.place !== 'ID') return null;
  const items: Segment[] = (['regency', 'province'] as const).map((by) => ({
    href: rolloutHref(view.params, { by: by === 'province' ? by : null, q: null }),
    label: t(`rolloutFilters.bys.${by}`),
    isCurrent: by === view.level,
  }));
  return <Segments label={t('rolloutFilters.by')} items={items} />;
}

/** The table alone, or beside the map. */
export function WidthLink({ screen: { t }, rollout: { view } }: Shown) {
  const isWide = view.params.view === 'table';
  return (
    <TextLink className="no-print" href={rolloutHref(view.params, { view: isWide ? null : 'table' })}>
      {t(isWide ? 'rolloutTable.narrow' : 'rolloutTable.wide')}
    </TextLink>
  );
}
