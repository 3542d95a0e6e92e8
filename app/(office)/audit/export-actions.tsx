import { IconFileDownload } from '@tabler/icons-react';
import type { Screen } from '@/app/(office)/cases/screen';
import { ButtonLink } from '@/components/ui/button-link';
import { ExportDialog } from './export-dialog';

type ExportActionsProps = {
  screen: Screen;
  /** The filter as the act takes it, without a page of it. */
  view: Record<string, string>;
  count: number;
};

/** At the head of the log: a file of what is shown, and one's own files. */
export function ExportActions({ screen: { officer, t, words, form, clock }, view, count }: ExportActionsProps) {
  if (!officer.does('audit.export')) return null;
  return (
    <>
      <ButtonLink href="/audit/exports" icon={<IconFileDownload size={18} stroke={1.75} aria-hidden="true" />}>
        {t('exporting.title')}
      </ButtonLink>
      <ExportDialog
        view={view}
        lead={t('exporting.dialogLead', { count })}
        locale={clock.locale}
        words={words.exporting}
        closeLabel={t('exporting.close')}
        form={form}
      />
    </>
  );
}
