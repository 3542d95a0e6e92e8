'use client';

import { IconDownload } from '@tabler/icons-react';
import { useRouter, useSearchParams } from 'next/navigation';
import { useCallback, useState } from 'react';
import { ActForm, type FormWords } from '@/app/act-form';
import { fetchFile, ticketIn } from '@/app/fetch-file';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/button-link';
import { Dialog } from '@/components/ui/dialog';
import { SubmitButton } from '@/components/ui/submit-button';
import { ExportFields, type ExportWords } from './export-fields';
import { exportLedgerAction } from './exports/actions';

export type { ExportWords } from './export-fields';

type ExportDialogProps = {
  /** The log exactly as it is shown: filter, order, columns, as they stand in the address. */
  view: Record<string, string>;
  /** How many entries that is, about, as a sentence; without it the dialog asks for the time. */
  lead?: string | undefined;
  /** In place of `Ekspor` on the button. */
  label?: string | undefined;
  locale: 'id' | 'en';
  words: ExportWords;
  closeLabel: string;
  form: FormWords;
  variant?: 'primary' | 'secondary' | undefined;
};

type Told = 'making' | 'downloaded' | 'downloadFailed' | 'queued';

/** What became of it: the file is here, or the worker writes it and the page of exports follows. */
function Outcome({ told, words, onClose }: { told: Told; words: ExportWords; onClose: () => void }) {
  const tone = { making: 'info', downloaded: 'success', downloadFailed: 'warning', queued: 'info' } as const;
  return (
    <div className="grid gap-5">
      <Banner tone={tone[told]} announce="status">
        {words[told]}
      </Banner>
      {told !== 'making' && (
        <div className="flex flex-wrap gap-2">
          <Button size="office" onClick={onClose} data-focus-first>
            {words.close}
          </Button>
          <ButtonLink href="/audit/exports" onClick={onClose}>
            {words.title}
          </ButtonLink>
        </div>
      )}
    </div>
  );
}

/** The button `Ekspor` and its dialog: in which form, and what for. The act asks for a fresh proof; then the file comes. */
export function ExportDialog({ view, lead, label, locale, words, closeLabel, form, variant }: ExportDialogProps) {
  const router = useRouter();
  const columns = useSearchParams().get('cols'); // chosen in the browser, without asking the server
  const [open, setOpen] = useState(false);
  const [told, setTold] = useState<Told>();
  const close = useCallback(() => {
    setOpen(false);
    setTold(undefined);
  }, []);
  const done = useCallback(
    async (result: unknown) => {
      const ticket = ticketIn(result);
      setTold(ticket ? 'making' : 'queued');
      if (ticket) setTold((await fetchFile('/audit/exports/file', ticket)) ? 'downloaded' : 'downloadFailed');
      router.refresh();
    },
    [router],
  );
  return (
    <>
      <Button
        size="office"
        variant={variant ?? 'secondary'}
        icon={<IconDownload size={18} stroke={1.75} aria-hidden="true" />}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        {label ?? words.open}
      </Button>
      <Dialog open={open} onClose={close} title={words.dialogTitle} closeLabel={closeLabel} width="wide">
        {told ? (
          <Outcome told={told} words={words} onClose={close} />
        ) : (
          <ActForm
            action={exportLedgerAction}
            words={form}
            fixed={{ ...view, ...(columns ? { columns } : {}), locale }}
            stay
            onDone={(result) => void done(result)}
            className="grid gap-5"
          >
            {({ fields, busy }) => (
              <>
                <ExportFields fields={fields} words={words} lead={lead} />
                <div>
                  <SubmitButton waiting={form.sending} busy={busy}>
                    {words.submit}
                  </SubmitButton>
                </div>
              </>
            )}
          </ActForm>
        )}
      </Dialog>
    </>
  );
}
