import type { Metadata } from 'next';
import { NuqsAdapter } from 'nuqs/adapters/next/app';
import { Banner } from '@/components/ui/banner';
import { PageHeader } from '@/components/ui/page-header';
import { listCases, PAGE_SIZE } from '@/lib/cases/list';
import { getTexts } from '@/lib/i18n/request';
import { lineOf } from './case-line';
import { CasesTable } from './cases-table';
import { filters, loadListQuery } from './list-query';
import { screenOf } from './screen';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTexts())('casesList.title') };
}

const MOST_PAGES = 400;

export default async function CasesPage({ searchParams }: PageProps<'/cases'>) {
  const { officer, t, words, clock } = await screenOf();
  if (!officer.does('case.view')) return <Banner tone="warning">{t('refusals.notAllowed')}</Banner>;
  const query = await loadListQuery(searchParams);
  const page = Math.min(Math.max(1, query.page), MOST_PAGES);
  const { total, rows } = await listCases(officer, { ...query, page });
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
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
