'use client';

import { type ReactNode, useCallback, useState } from 'react';
import { ActForm, type FormWords } from '@/app/act-form';
import type { Action } from '@/app/use-act';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';

export type SecretWords = Record<'secretTitle' | 'secretOnce' | 'secret' | 'done', string>;
type Problems = Record<string, string>;

const secretIn = (result: unknown) =>
  typeof result === 'object' && result !== null && 'secret' in result ? String(result.secret) : '';

/** Shown this one time, in the place of the form that made it. */
function Secret({ secret, words, onClose }: { secret: string; words: SecretWords; onClose: () => void }) {
  return (
    <div className="grid gap-4">
      <p>{words.secretOnce}</p>
      <p className="rounded-md border border-line bg-surface-2 px-4 py-3">
        <span className="block text-office text-ink-2">{words.secret}</span>
        <code className="font-semibold select-all wrap-anywhere">{secret}</code>
      </p>
      <div>
        <Button variant="primary" onClick={onClose}>
          {words.done}
        </Button>
      </div>
    </div>
  );
}

type SecretDialogProps = {
  words: SecretWords;
  form: FormWords;
  closeLabel: string;
  opener: (open: () => void) => ReactNode;
  title: string;
  action: Action;
  fixed?: Record<string, string>;
  children: (form: { fields: Problems; busy: boolean }) => ReactNode;
};

/** A form whose answer may be a secret: then the dialog stays, with nothing but that. */
export function SecretDialog({ opener, title, action, fixed, words, form, closeLabel, children }: SecretDialogProps) {
  const [isOpen, setOpen] = useState(false);
  const [secret, setSecret] = useState('');
  const done = useCallback((result: unknown) => {
    setSecret(secretIn(result));
    if (!secretIn(result)) setOpen(false);
  }, []);
  const close = () => {
    setOpen(false);
    setSecret('');
  };
  return (
    <>
      {opener(() => setOpen(true))}
      <Dialog open={isOpen} onClose={close} title={secret ? words.secretTitle : title} closeLabel={closeLabel}>
        {secret ? (
          <Secret secret={secret} words={words} onClose={close} />
        ) : (
          <ActForm action={action} words={form} fixed={fixed} onDone={done} className="grid gap-5">
            {children}
          </ActForm>
        )}
      </Dialog>
    </>
  );
}
