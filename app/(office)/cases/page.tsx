import type { Metadata } from 'next';
import { NuqsAdapter } from 'nuqs/adapters/next/app';
import { Banner } from '@/components/ui/banner';
import { PageHeader } from '@/components/ui/page-header';
import { type CaseListQuery, listCases, PAGE_SIZE } from '@/lib/cases/list';
import { getTexts } from '@/lib/i18n/request';
import type { Officer } from '@/lib/officers/officer';
import { lineOf } from './case-line';
import { CasesTable } from './cases-table';
import { filters, loadListQuery } from './list-query';
import { screenOf } from './screen';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTexts())('casesList.title') };
}

const MOST_PAGES = 400;

/** The page asked for, or the last one when there are fewer by now. */
async function pageOf(officer: Officer, query: CaseListQuery) {
  const asked = Math.min(Math.max(1, query.page), MOST_PAGES);
  const first = await listCases(officer, { ...query, page: asked });
  const pages = Math.max(1, Math.ceil(first.total / PAGE_SIZE));
  if (asked <= pages) return { ...first, page: asked, pages };
  return { ...(await listCases(officer, { ...query, page: pages })), page: pages, pages };
}

export default async function CasesPage({ searchParams }: PageProps<'/cases'>) {
  const { officer, t, words, clock } = await screenOf();
  if (!officer.does('case.view')) return <Banner tone="warning">{t('refusals.notAllowed')}</Banner>;
  const query = await loadListQuery(searchParams);
  const { page, pages, total, rows } = await pageOf(officer, query);
  const texts = {
    ...words.casesList,
    total: t('casesList.total', { total }),
    page: t('casesList.page', { page: String(page), pages: String(pages) }),
  };
  return (
    <div data-density="office" className="mx-auto max-w-7xl">
      <PageHeader title={t('casesList.title')} lead={t('casesList.lead')} />
      <NuqsAdapter>
        <CasesTable
          rows={rows.map((row) => lineOf(t, clock, row))}
          filters={filters}
          page={page}
          pages={pages}
          words={texts}
        />
      </NuqsAdapter>
    </div>
  );
}
