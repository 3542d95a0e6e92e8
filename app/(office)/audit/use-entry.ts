'use client';

import { useEffect, useState } from 'react';
import type { FormWords } from '@/app/act-form';
import { viewEntryAction } from './actions';
import type { EntryWords } from './entry-words';

type Shown = { id: string; entry?: EntryWords; problem?: string };

async function read(id: string, unanswered: string): Promise<Shown> {
  const form = new FormData();
  form.set('entryId', id);
  const answer = await viewEntryAction(form).catch(() => undefined);
  if (answer?.status === 'done') return { id, entry: answer.result as EntryWords };
  return { id, problem: answer?.status === 'refused' ? answer.message : unanswered };
}

const AT_REST_MS = 250;

/**
 * Asks for the entry once the list rests on it: whoever runs through the rows with J has not looked at those in between, and
 * they do not go on record as looked at.
 */
export function useEntry(id: string, form: FormWords): { entry: EntryWords | undefined; problem: string | undefined } {
  const [shown, setShown] = useState<Shown>();
  useEffect(() => {
    let isWanted = true;
    const resting = setTimeout(() => {
      void read(id, form.unanswered).then((answer) => isWanted && setShown(answer));
    }, AT_REST_MS);
    return () => {
      isWanted = false;
      clearTimeout(resting);
    };
  }, [id, form.unanswered]);
  const own = shown?.id === id ? shown : undefined;
  return { entry: own?.entry, problem: own?.problem };
}
