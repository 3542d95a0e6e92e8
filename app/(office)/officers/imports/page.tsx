import { IconDownload } from '@tabler/icons-react';
import type { Metadata } from 'next';
import { screenOf } from '@/app/(office)/cases/screen';
import { StatusChip } from '@/app/(office)/status-chips';
import { Banner } from '@/components/ui/banner';
import { buttonLook } from '@/components/ui/button-look';
import { Card } from '@/components/ui/card';
import { TextLink } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import { getTexts } from '@/lib/i18n/request';
import { listImports } from '@/lib/officers/view-import';
import { importLook } from './import-look';
import { UploadForm } from './upload-form';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTexts())('importing.title') };
}

export default async function ImportsPage() {
  const { officer, t, words, clock, form } = await screenOf();
  if (!officer.does('officer.preview-import')) return <Banner tone="warning">{t('refusals.notAllowed')}</Banner>;
  const latest = await listImports(officer);
  return (
    <div data-density="office" className="mx-auto max-w-3xl">
      <PageHeader
        title={t('importing.title')}
        lead={t('importing.lead')}
        back={{ href: '/officers', label: t('officers.back') }}
      />
      <div className="grid gap-6">
        <Card>
          <div className="mb-5 flex flex-wrap items-center gap-x-4 gap-y-2">
            {/* A file, not a page: the router must not fetch it. */}
            <a href="/officers/imports/template" download className={buttonLook({}, undefined)}>
              <IconDownload size={18} stroke={1.75} aria-hidden="true" />
              {t('importing.template')}
            </a>
            <p className="min-w-0 flex-1 basis-64 text-office text-ink-2">{t('importing.templateHint')}</p>
          </div>
          <UploadForm words={words.importing} form={form} />
        </Card>
        <Card title={t('importing.latest')} padding="edge">
          <ul className="divide-y divide-line">
            {latest.map((one) => (
              <li
                key={one.importId}
                className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-card py-2.5"
              >
                <div className="min-w-0">
                  <TextLink href={`/officers/imports/${one.importId}`} className="font-semibold wrap-anywhere">
                    {one.fileName}
                  </TextLink>
                  <p className="text-office text-ink-2 tabular">
                    {t('importing.progress', { done: String(one.done), total: String(one.total) })} ·{' '}
                    <time dateTime={one.createdAt}>{clock.full(one.createdAt)}</time>
                  </p>
                </div>
                <StatusChip {...importLook(t, one.status)} />
              </li>
            ))}
          </ul>
          {latest.length === 0 && <p className="px-card py-4 text-ink-2">{t('importing.noLatest')}</p>}
        </Card>
      </div>
    </div>
  );
}
