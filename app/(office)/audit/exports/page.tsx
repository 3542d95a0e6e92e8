import { IconFileDownload } from '@tabler/icons-react';
import type { Metadata } from 'next';
import { ExportDialog } from '@/app/(office)/audit/export-dialog';
import { type Screen, screenOf } from '@/app/(office)/cases/screen';
import { Banner } from '@/components/ui/banner';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { type ListedExport, listExports } from '@/lib/exports/list';
import { getTexts } from '@/lib/i18n/request';
import { type ExportLine, ExportList } from './export-list';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTexts())('exporting.title') };
}

const tones = { direct: 'neutral', queued: 'info', done: 'success', failed: 'danger', expired: 'neutral' } as const;

function lineOf({ t, clock }: Screen, one: ListedExport): ExportLine {
  const { id, status, total, written, createdAt, expiresAt, problem } = one;
  return {
    id,
    title: `${t(`exporting.formats.${one.format}`)} · ${one.purpose}`,
    made: createdAt,
    when: clock.full(createdAt),
    rows: t('exporting.rows', { total }),
    look: { tone: tones[status], word: t(`exporting.status.${status}`) },
    isQueued: status === 'queued',
    until: status === 'done' && expiresAt ? t('exporting.until', { when: clock.full(expiresAt) }) : undefined,
    problem: problem ? t(`exporting.problem.${problem === 'makerGone' ? 'makerGone' : 'failed'}`) : undefined,
    progress: { total, written },
  };
}

/** One's own files of the audit log: what is being written, what can be fetched, and what there was. */
export default async function ExportsPage() {
  const screen = await screenOf();
  const { officer, t, words, form, clock } = screen;
  if (!officer.does('audit.export')) return <Banner tone="warning">{t('refusals.notAllowed')}</Banner>;
  const listed = await listExports(officer);
  const icon = <IconFileDownload size={32} stroke={1.5} aria-hidden="true" />;
  return (
    <div data-density="office" className="mx-auto max-w-3xl">
      <PageHeader
        title={t('exporting.title')}
        lead={t('exporting.lead')}
        back={{ href: '/audit', label: t('exporting.back') }}
        actions={
          <ExportDialog
            view={{}}
            locale={clock.locale}
            words={words.exporting}
            label={t('exporting.new')}
            closeLabel={t('exporting.close')}
            form={form}
            variant="primary"
          />
        }
      />
      <Card title={t('exporting.list')} padding="edge">
        {listed.length > 0 ? (
          <ExportList
            lines={listed.map((one) => lineOf(screen, one))}
            words={words.exporting}
            form={form}
            locale={clock.locale}
          />
        ) : (
          <EmptyState title={t('exporting.none')} icon={icon}>
            {t('exporting.noneText')}
          </EmptyState>
        )}
      </Card>
    </div>
  );
}
