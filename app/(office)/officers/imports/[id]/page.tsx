import { IconDownload } from '@tabler/icons-react';
import type { Metadata } from 'next';
import { opened, RefusedPage } from '@/app/(office)/cases/opened';
import { type Screen, screenOf } from '@/app/(office)/cases/screen';
import { importLook } from '@/app/(office)/officers/imports/import-look';
import { StatusChip } from '@/app/(office)/status-chips';
import { Banner } from '@/components/ui/banner';
import { buttonLook } from '@/components/ui/button-look';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { getTexts } from '@/lib/i18n/request';
import { type ViewedImport, viewImport } from '@/lib/officers/view-import';
import { DecideImport } from './decide-import';
import { ImportProgress } from './import-progress';
import { RowsTable } from './rows-table';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTexts())('importing.previewTitle') };
}

const ROWS_SHOWN = 100;
type Shown = { screen: Screen; seen: ViewedImport };

/** What is to be done, what is being done, or what was done. */
function Standing({ screen: { t, words, form }, seen }: Shown) {
  const { importId, status, total, bad, done, failed, isOwn } = seen;
  const good = total - bad;
  if (status === 'discarded') return <Banner tone="info">{t('importing.discardedText')}</Banner>;
  if (status === 'done')
    return (
      <Banner
        tone={failed > 0 ? 'warning' : 'success'}
        title={t('importing.doneTitle')}
        actions={
          <a href={`/officers/imports/${importId}/result`} download className={buttonLook({}, undefined)}>
            <IconDownload size={18} stroke={1.75} aria-hidden="true" />
            {t('importing.result')}
          </a>
        }
      >
        {t('importing.doneText', { done, failed })}
      </Banner>
    );
  return (
    <Card>
      {status === 'previewed' && (
        <div className="grid gap-4">
          <p className="font-semibold">{t('importing.summary', { good, bad })}</p>
          {isOwn ? (
            <DecideImport
              {...{ importId, form, canCommit: good > 0 }}
              words={{ ...words.importing, commit: t('importing.commit', { good }) }}
            />
          ) : (
            <p className="text-ink-2">{t('importing.notOwn')}</p>
          )}
        </div>
      )}
      {(status === 'queued' || status === 'running') && (
        <ImportProgress importId={importId} first={{ status, done, failed, total }} words={words.importing} />
      )}
    </Card>
  );
}

export default async function ImportPage({ params }: PageProps<'/officers/imports/[id]'>) {
  const screen = await screenOf();
  const { officer, t, clock } = screen;
  const { id: importId } = await params;
  const read = await opened(t, viewImport(officer, { importId }));
  if ('refused' in read) return <RefusedPage {...read} />;
  const seen = read.value;
  const bad = seen.rows.filter(({ problems }) => problems.length > 0);
  const good = seen.rows.filter(({ problems }) => problems.length === 0);
  return (
    <div data-density="office" className="mx-auto max-w-6xl">
      <PageHeader
        title={seen.fileName}
        back={{ href: '/officers/imports', label: t('importing.back') }}
        lead={
          <span className="flex flex-wrap items-center gap-2">
            <StatusChip {...importLook(t, seen.status)} /> {clock.full(seen.createdAt)}
          </span>
        }
      />
      <div className="grid gap-6">
        <Standing screen={screen} seen={seen} />
        {bad.length > 0 && (
          <Card title={`${t('importing.badFirst')} (${bad.length})`} padding="edge">
            <p className="px-card py-2 text-office text-ink-2">{t('importing.badLead')}</p>
            <RowsTable t={t} label={t('importing.badFirst')} rows={bad} />
          </Card>
        )}
        {good.length > 0 && (
          <Card title={`${t('importing.good')} (${good.length})`} padding="edge">
            {good.length > ROWS_SHOWN && (
              <p className="px-card py-2 text-office text-ink-2">
                {t('importing.goodLead', { shown: String(ROWS_SHOWN), total: String(good.length) })}
              </p>
            )}
            <RowsTable t={t} label={t('importing.good')} rows={good.slice(0, ROWS_SHOWN)} />
          </Card>
        )}
      </div>
    </div>
  );
}
