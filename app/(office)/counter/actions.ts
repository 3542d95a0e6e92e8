'use server';

import { rememberCounter, rememberSkipped } from '@/app/(office)/counter-here';
import { type FormState, sentFromOwnPage, submit } from '@/lib/form';
import { currentOfficer } from '@/lib/officers/session';
import { setCounter } from '@/lib/officers/set-counter';

/** Says where the session sits, and remembers for this computer: counters do not move, officers do. */
export async function setCounterAction(form: FormData): Promise<FormState> {
  const state = await submit(setCounter, form);
  const officer = state.status === 'done' ? await currentOfficer() : undefined;
  if (officer) await rememberCounter(officer.office.code, Number(form.get('number')));
  return state;
}

/** Nothing happens to anybody: this session is not asked again. */
export async function skipCounterAction(): Promise<void> {
  const officer = (await sentFromOwnPage()) ? await currentOfficer() : undefined;
  if (officer) await rememberSkipped(officer.sessionRef);
}
