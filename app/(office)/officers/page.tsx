import { IconFileImport, IconUserPlus } from '@tabler/icons-react';
import type { Metadata } from 'next';
import { NuqsAdapter } from 'nuqs/adapters/next/app';
import { screenOf } from '@/app/(office)/cases/screen';
import { Banner } from '@/components/ui/banner';
import { ButtonLink } from '@/components/ui/button-link';
import { PageHeader } from '@/components/ui/page-header';
import { getTexts } from '@/lib/i18n/request';
import { listOfficers, OFFICERS_A_PAGE } from '@/lib/officers/list';
import { listFilters } from '@/lib/officers/list-query';
import { openText } from '@/lib/officers/list-text';
import type { Officer } from '@/lib/officers/officer';
import { areasOfAdmin, listOffices } from '@/lib/offices/list';
import { filterChoices } from './filter-choices';
import { filtersOf, type ListQuery, loadListQuery } from './list-parsers';
import { lineOf } from './officer-line';
import { OfficersTable } from './officers-table';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTexts())('officers.title') };
}

const MOST_PAGES = 2000;
const icon = { size: 20, stroke: 1.75, 'aria-hidden': true } as const;

/** The page asked for, or the last one when there are fewer by now. What an address says wrongly is left out. */
async function pageOf(officer: Officer, query: ListQuery) {
  const parsed = listFilters.safeParse(filtersOf(query));
  const filters = parsed.success ? parsed.data : listFilters.parse({});
  const asked = Math.min(Math.max(1, query.page), MOST_PAGES);
  const first = await listOfficers(officer, { ...filters, page: asked });
  const pages = Math.max(1, Math.ceil(first.total / OFFICERS_A_PAGE));
  if (asked <= pages) return { ...first, page: asked, pages };
  return { ...(await listOfficers(officer, { ...filters, page: pages })), page: pages, pages };
}

export default async function OfficersPage({ searchParams }: PageProps<'/officers'>) {
  const { officer, t, words, clock, form } = await screenOf();
  if (!officer.does('officer.view')) return <Banner tone="warning">{t('refusals.notAllowed')}</Banner>;
  const query = await loadListQuery(searchParams);
  const { page, pages, total, rows } = await pageOf(officer, query);
  const places = { areas: await areasOfAdmin(officer), offices: await listOffices(officer) };
  const canInvite = officer.does('officer.invite');
  const texts = {
    ...words.officers,
    total: t('officers.total', { total }),
    page: t('officers.page', { page: String(page), pages: String(pages) }),
  };
  return (
    <div data-density="office" className="mx-auto max-w-7xl">
      <PageHeader
        title={t('officers.title')}
        lead={t(canInvite ? 'officers.lead' : 'officers.leadReadOnly')}
        actions={
          canInvite && (
            <>
              <ButtonLink href="/officers/imports" icon={<IconFileImport {...icon} />}>
                {t('officers.import')}
              </ButtonLink>
              <ButtonLink href="/officers/invite" variant="primary" icon={<IconUserPlus {...icon} />}>
                {t('officers.invite')}
              </ButtonLink>
            </>
          )
        }
      />
      <NuqsAdapter>
        <OfficersTable
          rows={rows.map((row) => lineOf(t, clock, row))}
          typed={openText(officer, query.q ?? undefined)}
          choices={filterChoices(t, places, query)}
          {...{ page, pages, form }}
          canExport={officer.does('officer.export')}
          words={texts}
        />
      </NuqsAdapter>
    </div>
  );
}
