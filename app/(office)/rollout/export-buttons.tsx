'use client';

import { IconDownload, IconPrinter } from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import type { FormWords } from '@/app/act-form';
import { fetchFile, ticketIn } from '@/app/fetch-file';
import { useAct } from '@/app/use-act';
import { Button } from '@/components/ui/button';
import type { ViewParams } from '@/lib/rollout/view-query';
import { exportRolloutAction } from './actions';

const formats = ['csv', 'xlsx'] as const;
const icon = { size: 18, stroke: 1.75, 'aria-hidden': true } as const;

type ExportButtonsProps = {
  /** The screen exactly as it is shown. */
  view: ViewParams;
  locale: 'id' | 'en';
  words: Record<(typeof formats)[number] | 'print' | 'downloaded' | 'downloadFailed', string>;
  form: FormWords;
};

/** The table as a file, which is on record, and the page on paper. */
export function ExportButtons({ view, locale, words, form }: ExportButtonsProps) {
  const [told, setTold] = useState('');
  const download = useCallback(
    (result: unknown) =>
      void fetchFile('/rollout/export', ticketIn(result)).then((ok) =>
        setTold(ok ? words.downloaded : words.downloadFailed),
      ),
    [words],
  );
  const { send, state, phase, busy } = useAct(exportRolloutAction, { stay: true, onDone: download });
  const ask = (format: string) => {
    const data = new FormData();
    for (const [name, value] of Object.entries({ ...view, format, locale })) if (value) data.set(name, value);
    setTold('');
    void send(data);
  };
  const problem = phase !== 'idle' && phase !== 'sending' ? form[phase] : state.status === 'refused' && state.message;
  return (
    <>
      <span role="status" className="no-print self-center text-office text-ink-2">
        {problem || (busy ? form.sending : told)}
      </span>
      {formats.map((format) => (
        <Button key={format} aria-disabled={busy} onClick={() => ask(format)} icon={<IconDownload {...icon} />}>
          {words[format]}
        </Button>
      ))}
      <Button onClick={() => window.print()} icon={<IconPrinter {...icon} />}>
        {words.print}
      </Button>
    </>
  );
}
