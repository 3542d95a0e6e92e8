'use client';

import { type ChangeEvent, type FormEvent, useCallback, useState } from 'react';
import type { FormWords } from '@/app/act-form';
import { useAct } from '@/app/use-act';
import { Banner } from '@/components/ui/banner';
import { Field, wiring } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import { previewImportAction } from './actions';

type UploadFormProps = {
  words: Record<'file' | 'fileHint' | 'noFile' | 'tooLarge' | 'upload', string>;
  form: FormWords;
};

const MOST_BYTES = 1_000_000;

/** The browser reads the file and sends its text: no form of ours carries files. */
export function UploadForm({ words, form }: UploadFormProps) {
  const [file, setFile] = useState<File>();
  const [problem, setProblem] = useState<string>();
  const { send, phase, state, busy } = useAct(previewImportAction);
  const choose = useCallback((event: ChangeEvent<HTMLInputElement>) => {
    setProblem(undefined);
    setFile(event.currentTarget.files?.[0]);
  }, []);
  const submit = useCallback(
    async (event: FormEvent<HTMLFormElement>) => {
      event.preventDefault();
      if (!file) return setProblem(words.noFile);
      if (file.size > MOST_BYTES) return setProblem(words.tooLarge);
      const data = new FormData();
      data.set('fileName', file.name);
      data.set('text', await file.text());
      await send(data);
    },
    [file, send, words],
  );
  const refused = state.status === 'refused' && phase === 'idle' ? state.message : undefined;
  const text = { name: 'file', label: words.file, hint: words.fileHint, error: problem };
  return (
    <form method="post" onSubmit={(event) => void submit(event)} noValidate className="grid gap-4" aria-busy={busy}>
      {refused && (
        <Banner tone="danger" announce="alert">
          {refused}
        </Banner>
      )}
      <Field {...text}>
        <input
          type="file"
          accept=".csv,text/csv"
          onChange={choose}
          {...wiring(text)}
          className="w-full min-w-0 rounded-md border border-field bg-surface p-2 text-body file:mr-3 file:rounded-sm file:border-0 file:bg-surface-2 file:px-3 file:py-1.5 file:font-semibold file:text-ink"
        />
      </Field>
      <div>
        <SubmitButton waiting={form.sending} busy={busy}>
          {words.upload}
        </SubmitButton>
      </div>
      {phase !== 'idle' && phase !== 'sending' && <Banner tone="warning">{form[phase]}</Banner>}
    </form>
  );
}
