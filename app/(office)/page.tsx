import type { Metadata } from 'next';
import { deskOf } from '@/lib/cases/desk';
import { getTexts, locale } from '@/lib/i18n/request';
import { requireOfficer } from '@/lib/officers/session';
import { ClosedRecord } from './closed-record';
import { CounterQuestion } from './counter-question';
import { DeskCases, DeskNumbers, DeskRecent } from './desk';
import { DisownedOffers } from './disowned-offers';
import { OpenAlarms } from './open-alarms';
import { PlainHome } from './plain-home';
import { SearchDesk } from './search-desk';
import { searchWords } from './search-words';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTexts())('office.home.title') };
}

export default async function HomePage({ searchParams }: PageProps<'/'>) {
  const officer = await requireOfficer();
  if (!officer.does('resident.find')) return <PlainHome officer={officer} />;
  const t = await getTexts();
  const desk = await deskOf(officer);
  const opensCases = officer.does('case.report');
  const isClosed = (await searchParams).closed !== undefined;
  const shown = { t, desk, zone: officer.office.timeZone, locale: await locale(), now: new Date() };
  return (
    <div className="mx-auto grid max-w-6xl gap-x-8 gap-y-8 xl:grid-cols-[minmax(0,1fr)_15rem]">
      <section className="min-w-0">
        <CounterQuestion t={t} officer={officer} />
        {isClosed && <ClosedRecord t={t} />}
        <OpenAlarms t={t} officer={officer} />
        <DisownedOffers {...shown} />
        <h1 className="mb-4 text-title font-semibold">{t('search.title')}</h1>
        <SearchDesk words={searchWords(t)} canReport={opensCases} />
      </section>
      <DeskNumbers {...shown} />
      <div data-density="office" className="grid items-start gap-6 lg:grid-cols-2 xl:col-span-2">
        <DeskCases {...shown} opensCases={opensCases} />
        <DeskRecent {...shown} />
      </div>
    </div>
  );
}
