'use server';

import { answer, type FormState, sentFromOwnPage, submit } from '@/lib/form';
import { exportOfficers } from '@/lib/officers/export';
import { inviteOfficer } from '@/lib/officers/invite';
import { sealText } from '@/lib/officers/list-text';
import { currentOfficer } from '@/lib/officers/session';
import { Refusal } from '@/lib/refusal';

/** What was typed into the filter, so that only this officer's list can read it. Nothing is looked up. */
export async function sealTextAction(form: FormData): Promise<FormState> {
  const officer = (await sentFromOwnPage()) ? await currentOfficer() : undefined;
  if (!officer?.does('officer.view')) return answer(new Refusal(officer ? 'notAllowed' : 'signedOut'), 'officer.view');
  const text = form instanceof FormData ? form.get('text') : undefined;
  return { status: 'done', result: sealText(officer, typeof text === 'string' ? text : '') };
}

export async function exportOfficersAction(form: FormData): Promise<FormState> {
  return submit(exportOfficers, form);
}

export async function inviteOfficerAction(form: FormData): Promise<FormState> {
  return submit(inviteOfficer, form, ({ officerId }) => `/officers/${officerId}`);
}
