'use client';

import { IconDownload } from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import { SmallForm } from '@/app/(office)/cases/small-form';
import type { FormWords } from '@/app/act-form';
import { fetchFile, ticketIn } from '@/app/fetch-file';
import { SubmitButton } from '@/components/ui/submit-button';
import { fetchExportAction } from './actions';

type DownloadExportProps = {
  exportId: string;
  until: string;
  words: Record<'download' | 'downloaded' | 'downloadFailed', string>;
  form: FormWords;
};

/** Each download is an act of its own, with a fresh proof. */
export function DownloadExport({ exportId, until, words, form }: DownloadExportProps) {
  const [told, setTold] = useState('');
  const download = useCallback(
    (result: unknown) =>
      void fetchFile('/audit/exports/file', ticketIn(result)).then((ok) =>
        setTold(ok ? words.downloaded : words.downloadFailed),
      ),
    [words],
  );
  return (
    <SmallForm action={fetchExportAction} words={form} fixed={{ exportId }} onDone={download} stay>
      {({ problem, busy }) => (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
          <SubmitButton
            size="office"
            variant="secondary"
            waiting={form.sending}
            busy={busy}
            icon={<IconDownload size={18} stroke={1.75} aria-hidden="true" />}
          >
            {words.download}
          </SubmitButton>
          <span role="status" className="min-w-0 flex-1 basis-48 text-office text-ink-2">
            {problem ?? (told || until)}
          </span>
        </div>
      )}
    </SmallForm>
  );
}
