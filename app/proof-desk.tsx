'use client';

import { type ReactNode, useCallback, useState } from 'react';
import { ProofContext } from '@/app/proof-context';
import { ProofForm, type ProofWords } from '@/app/proof-form';
import { Dialog } from '@/components/ui/dialog';
import type { ProofAsked } from '@/lib/officers/proofs';

type Open = { asked: ProofAsked; answer: (isProven: boolean) => void };

/**
 * Asks for the second factor wherever a form below it needs a fresh proof: over the page and over its dialogs, and whatever
 * was typed stays.
 */
export function ProofDesk({ words, children }: { words: ProofWords; children: ReactNode }) {
  const [open, setOpen] = useState<Open>();
  const prove = useCallback((asked: ProofAsked) => new Promise<boolean>((answer) => setOpen({ asked, answer })), []);
  const end = (isProven: boolean) => {
    open?.answer(isProven);
    setOpen(undefined);
  };
  return (
    <ProofContext value={prove}>
      {children}
      <Dialog open={Boolean(open)} onClose={() => end(false)} title={words.title} closeLabel={words.close}>
        {open && (
          <ProofForm
            key={open.asked.id}
            asked={open.asked}
            words={words}
            onProven={() => end(true)}
            onCancel={() => end(false)}
          />
        )}
      </Dialog>
    </ProofContext>
  );
}
