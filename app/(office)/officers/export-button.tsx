'use client';

import { IconDownload } from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import type { FormWords } from '@/app/act-form';
import { fetchFile, ticketIn } from '@/app/fetch-file';
import { useAct } from '@/app/use-act';
import { SubmitButton } from '@/components/ui/submit-button';
import { exportOfficersAction } from './actions';

type ExportButtonProps = {
  /** The list exactly as it is shown: filters, order, columns. */
  view: Record<string, string>;
  words: { download: string; downloaded: string; downloadFailed: string };
  form: FormWords;
};

export function ExportButton({ view, words, form }: ExportButtonProps) {
  const [told, setTold] = useState('');
  const download = useCallback(
    (result: unknown) =>
      void fetchFile('/officers/export', ticketIn(result)).then((ok) =>
        setTold(ok ? words.downloaded : words.downloadFailed),
      ),
    [words],
  );
  const { send, state, phase, busy } = useAct(exportOfficersAction, { stay: true, onDone: download });
  const submit = useCallback(() => {
    const data = new FormData();
    for (const [name, value] of Object.entries(view)) data.set(name, value);
    setTold('');
    void send(data);
  }, [send, view]);
  const problem = phase !== 'idle' && phase !== 'sending' ? form[phase] : state.status === 'refused' && state.message;
  return (
    <form
      method="post"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      className="flex flex-wrap items-center gap-x-3"
    >
      <SubmitButton
        variant="secondary"
        waiting={form.sending}
        busy={busy}
        icon={<IconDownload size={18} stroke={1.75} aria-hidden="true" />}
      >
        {words.download}
      </SubmitButton>
      <span role="status" className="text-office text-ink-2">
        {problem || told}
      </span>
    </form>
  );
}
