'use client';

import { IconPrinter } from '@tabler/icons-react';
import { useRouter } from 'next/navigation';
import { useCallback, useState } from 'react';
import { ActForm, type FormWords } from '@/app/act-form';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { SubmitButton } from '@/components/ui/submit-button';
import { makeRecoveryCodesAction } from './actions';

type Words = Record<'make' | 'once' | 'list' | 'print' | 'kept' | 'onward', string>;
type RecoveryCodesProps = { words: Words; form: FormWords; onKept?: () => void };

/** Shown once, and gone from this page as soon as the officer says they are kept. */
export function RecoveryCodes({ words, form, onKept }: RecoveryCodesProps) {
  const router = useRouter();
  const [codes, setCodes] = useState<readonly string[]>();
  const [isKept, setKept] = useState(false);
  const show = useCallback((result: unknown) => setCodes((result as { codes: string[] }).codes), []);
  const onward = () => {
    onKept?.();
    router.refresh();
  };
  if (!codes)
    return (
      <ActForm action={makeRecoveryCodesAction} words={form} onDone={show} stay className="grid gap-4">
        {({ busy }) => (
          <div>
            <SubmitButton waiting={form.sending} busy={busy}>
              {words.make}
            </SubmitButton>
          </div>
        )}
      </ActForm>
    );
  return (
    <div className="grid gap-5">
      <Banner tone="warning" announce="status">
        {words.once}
      </Banner>
      <ol
        aria-label={words.list}
        className="grid gap-x-8 gap-y-1 rounded-md border border-line bg-surface-2 px-5 py-4 font-mono text-section tabular sm:grid-cols-2"
      >
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <label className="focus-row flex items-start gap-3 rounded-md border border-field bg-surface px-4 py-3 hover:bg-surface-2 has-checked:border-primary has-checked:bg-primary-soft">
        <input
          type="checkbox"
          checked={isKept}
          onChange={() => setKept(!isKept)}
          className="mt-0.5 size-5 shrink-0 accent-primary"
        />
        <span className="font-medium">{words.kept}</span>
      </label>
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" aria-disabled={!isKept} onClick={() => isKept && onward()}>
          {words.onward}
        </Button>
        <Button onClick={() => window.print()} icon={<IconPrinter size={20} stroke={1.75} aria-hidden="true" />}>
          {words.print}
        </Button>
      </div>
    </div>
  );
}
