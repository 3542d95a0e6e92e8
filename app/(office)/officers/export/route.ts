import { handOut } from '@/app/(office)/hand-out';
import { fromOwnPage } from '@/lib/endpoints/own-page';
import { getTexts, locale } from '@/lib/i18n/request';
import { officersFile } from '@/lib/officers/file';

/** The file a ticket of `officer.export` stands for, once: a post from a page of ours, so that it is in no address. */
export const POST = fromOwnPage((request) =>
  handOut(request, async (officer, ticket) => ({
    name: `petugas-${new Date().toISOString().slice(0, 10)}.csv`,
    type: 'text/csv; charset=utf-8',
    body: await officersFile(officer, ticket, { t: await getTexts(), locale: await locale() }),
  })),
);
