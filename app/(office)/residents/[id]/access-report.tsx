'use client';

import { IconDownload, IconFileSearch } from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import { ActForm } from '@/app/act-form';
import { fetchFile } from '@/app/fetch-file';
import { Button } from '@/components/ui/button';
import { Choice } from '@/components/ui/choice';
import { Dialog } from '@/components/ui/dialog';
import { Select } from '@/components/ui/select';
import type { AccessReportWords } from './access-report-words';
import { reportAccessAction } from './actions';

type AccessReportProps = { residentId: string; words: AccessReportWords };
type Made = { number: string; pdf: string; csv: string };

const madeIn = (result: unknown): Made | undefined => {
  const { number, pdf, csv } = (result ?? {}) as Record<string, unknown>;
  return typeof number === 'string' && typeof pdf === 'string' && typeof csv === 'string'
    ? { number, pdf, csv }
    : undefined;
};
const icon = { size: 18, stroke: 1.75, 'aria-hidden': true } as const;

/** Makes the letter of who saw the resident's data, and lets it be downloaded for a minute. */
export function AccessReport({ residentId, words }: AccessReportProps) {
  const [isOpen, setOpen] = useState(false);
  const [made, setMade] = useState<Made>();
  const keep = useCallback((result: unknown) => setMade(madeIn(result)), []);
  const close = () => {
    setOpen(false);
    setMade(undefined);
  };
  return (
    <>
      <Button
        variant="secondary"
        aria-haspopup="dialog"
        icon={<IconFileSearch {...icon} />}
        onClick={() => setOpen(true)}
      >
        {words.open}
      </Button>
      <Dialog open={isOpen} onClose={close} title={words.open} closeLabel={words.close}>
        {made ? (
          <Ready made={made} words={words} again={() => setMade(undefined)} />
        ) : (
          <ActForm
            action={reportAccessAction}
            words={words.form}
            fixed={{ residentId }}
            onDone={keep}
            stay
            className="grid gap-5"
          >
            {({ fields, busy }) => (
              <>
                <p className="text-ink-2">{words.lead}</p>
                <Select
                  name="period"
                  label={words.period}
                  options={words.periods}
                  error={fields.period}
                  data-focus-first
                />
                <Choice
                  name="language"
                  label={words.language}
                  options={words.languages}
                  value="id"
                  columns={2}
                  error={fields.language}
                />
                <div className="flex flex-wrap justify-end gap-2">
                  <Button onClick={close}>{words.cancel}</Button>
                  <Button type="submit" variant="primary" aria-disabled={busy}>
                    {busy ? words.form.sending : words.make}
                  </Button>
                </div>
              </>
            )}
          </ActForm>
        )}
      </Dialog>
    </>
  );
}

type ReadyProps = { made: Made; words: AccessReportWords; again: () => void };

function Ready({ made, words, again }: ReadyProps) {
  const [told, setTold] = useState('');
  const fetchOnce = (ticket: string) => {
    void fetchFile('/residents/access-report', ticket).then((came) => setTold(came ? words.downloaded : words.failed));
  };
  return (
    <div className="grid gap-5">
      <p>{words.ready.replace('{number}', made.number)}</p>
      <div className="flex flex-wrap gap-2">
        {(['pdf', 'csv'] as const).map((form) => (
          <Button
            key={form}
            variant={form === 'pdf' ? 'primary' : 'secondary'}
            icon={<IconDownload {...icon} />}
            onClick={() => fetchOnce(made[form])}
          >
            {words[form]}
          </Button>
        ))}
        <Button onClick={again}>{words.again}</Button>
      </div>
      <p role="status" className="text-ink-2">
        {told}
      </p>
    </div>
  );
}
