import type { Metadata } from 'next';
import { NuqsAdapter } from 'nuqs/adapters/next/app';
import { opened, RefusedPage } from '@/app/(office)/cases/opened';
import { type Screen, screenOf } from '@/app/(office)/cases/screen';
import { OfficerMark } from '@/app/(office)/officer-mark';
import { Banner } from '@/components/ui/banner';
import { PageHeader } from '@/components/ui/page-header';
import { Tabs } from '@/components/ui/tabs';
import { getTexts } from '@/lib/i18n/request';
import { type AuditPage, auditPage } from '@/lib/ledger/filter';
import { type ListedEntries, listEntries } from '@/lib/ledger/list';
import { namesInFilter, placesOfReview } from '@/lib/ledger/places';
import { revealReasons } from '@/lib/ledger/reveal';
import { listViews, type SavedView } from '@/lib/ledger/views';
import { AuditDesk } from './audit-desk';
import { lineOf } from './entry-line';
import { logLook } from './entry-words';
import { ExportActions } from './export-actions';
import { auditHref, filtersOf, loadAuditQuery } from './list-parsers';
import { tagsOf } from './tags';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTexts())('audit.title') };
}

/** What an address says wrongly is left out, and with it where the page began. */
function askedFor(query: Awaited<ReturnType<typeof loadAuditQuery>>): { page: AuditPage; raw: Record<string, string> } {
  const filters = filtersOf(query);
  const raw = { ...filters, ...(query.cursor ? { cursor: query.cursor } : {}) };
  for (const tried of [raw, filters]) {
    const parsed = auditPage.safeParse(tried);
    if (parsed.success) return { page: parsed.data, raw: tried };
  }
  return { page: auditPage.parse({}), raw: {} };
}

function totalOf({ t }: Screen, { total, rows }: ListedEntries): string {
  if (total.count === 0) return t('audit.total.none');
  if (total.count <= rows.length && !total.isExact) return t('audit.total.more', { shown: rows.length });
  if (total.isExact) return t('audit.total.exact', { count: total.count });
  return t('audit.total.about', { shown: rows.length, count: total.count });
}

const nameOf = ({ t }: Screen, { seed, name }: SavedView) => (seed ? t(`audit.views.seed.${seed}`) : name);

const tabsOf = (screen: Screen, views: readonly SavedView[], current: string | null) => [
  { href: '/audit', label: screen.t('audit.views.latest'), current: current === null },
  ...views.map((view) => ({
    href: auditHref({ view: view.id, ...view.filter }),
    label: nameOf(screen, view),
    current: view.id === current,
  })),
];

export default async function AuditLogPage({ searchParams }: PageProps<'/audit'>) {
  const screen = await screenOf();
  const { officer, t, words, clock, form } = screen;
  if (!officer.does('audit.list')) return <Banner tone="warning">{t('refusals.notAllowed')}</Banner>;
  const query = await loadAuditQuery(searchParams);
  const { page, raw } = askedFor(query);
  const read = await opened(t, listEntries(officer, raw));
  if ('refused' in read) return <RefusedPage {...read} />;
  const { rows, previous, next } = read.value;
  const views = await listViews(officer);
  const current = views.find(({ id }) => id === query.view);
  return (
    <div data-density="office" className="print-wide">
      <OfficerMark officer={officer} />
      <PageHeader
        title={t('audit.title')}
        lead={t('audit.lead')}
        actions={
          <ExportActions
            screen={screen}
            view={{ ...filtersOf(query), columns: query.cols.join(',') }}
            count={read.value.total.count}
          />
        }
      />
      <p className="print-only mb-2">
        {t('audit.printed', { office: officer.office.name, when: clock.full(clock.now) })}
      </p>
      <Tabs label={t('audit.views.label')} items={tabsOf(screen, views, current?.id ?? null)} />
      <NuqsAdapter>
        <AuditDesk
          rows={rows.map((row) => lineOf(t, clock, officer, row))}
          total={totalOf(screen, read.value)}
          tags={tagsOf(t, officer, page, await namesInFilter(officer, page))}
          places={await placesOfReview(officer, page)}
          reasons={revealReasons.map((value) => ({ value, label: t(`reasons.${value}`) }))}
          proof={logLook(t, clock, read.value.log)}
          removable={current?.mayDelete ? { id: current.id, name: nameOf(screen, current) } : null}
          judging={words.reviews}
          {...{ previous, next, form }}
          words={words.audit}
        />
      </NuqsAdapter>
    </div>
  );
}
