'use server';

import { clockOf } from '@/app/(office)/cases/clock';
import { nik } from '@/lib/fields';
import { answer, type FormState, sentFromOwnPage, submit } from '@/lib/form';
import { getTexts, locale } from '@/lib/i18n/request';
import { deleteView } from '@/lib/ledger/delete-view';
import { residentToken } from '@/lib/ledger/resident-token';
import { revealChange } from '@/lib/ledger/reveal';
import { saveView } from '@/lib/ledger/save-view';
import { type ViewedEntry, viewEntry } from '@/lib/ledger/view';
import { currentOfficer } from '@/lib/officers/session';
import { Refusal } from '@/lib/refusal';
import { entryWords } from './entry-words';

/** The number that was typed, so that only this officer's log can read it. Nobody is looked up. */
export async function sealResidentAction(form: FormData): Promise<FormState> {
  const officer = (await sentFromOwnPage()) ? await currentOfficer() : undefined;
  if (!officer?.does('audit.list')) return answer(new Refusal(officer ? 'notAllowed' : 'signedOut'), 'audit.list');
  const parsed = nik.safeParse(form instanceof FormData ? form.get('nik') : undefined);
  if (parsed.success) return { status: 'done', result: residentToken(officer, { nik: parsed.data }) };
  const problem = parsed.error.issues[0]?.message ?? 'invalid';
  return answer(new Refusal('badInput', {}, { nik: problem }), 'audit.list', officer);
}

/** The entry, in the words of the screen. */
export async function viewEntryAction(form: FormData): Promise<FormState> {
  const answered = await submit(viewEntry, form);
  const officer = await currentOfficer();
  if (answered.status !== 'done' || !officer) return answered;
  const clock = clockOf(officer.office.timeZone, await locale());
  return { status: 'done', result: entryWords(await getTexts(), clock, officer, answered.result as ViewedEntry) };
}

export async function revealChangeAction(form: FormData): Promise<FormState> {
  return submit(revealChange, form);
}

export async function saveViewAction(form: FormData): Promise<FormState> {
  return submit(saveView, form);
}

export async function deleteViewAction(form: FormData): Promise<FormState> {
  return submit(deleteView, form);
}
