'use server';

import { type FormState, sentFromOwnPage, submit } from '@/lib/form';
import { enrolPasskey } from '@/lib/officers/enrol-passkey';
import { enrolTotp } from '@/lib/officers/enrol-totp';
import { makeRecoveryCodes } from '@/lib/officers/make-recovery-codes';
import { noteOwnNik } from '@/lib/officers/note-own-nik';
import { type PasskeyOffer, passkeyOffer } from '@/lib/officers/passkey-offer';
import { currentNewcomer, currentOfficer } from '@/lib/officers/session';
import { setPin } from '@/lib/officers/set-pin';
import { signStatement } from '@/lib/officers/sign-statement';

export async function enrolTotpAction(form: FormData): Promise<FormState> {
  return submit(enrolTotp, form);
}

export async function enrolPasskeyAction(form: FormData): Promise<FormState> {
  return submit(enrolPasskey, form);
}

export async function makeRecoveryCodesAction(form: FormData): Promise<FormState> {
  return submit(makeRecoveryCodes, form);
}

export async function setPinAction(form: FormData): Promise<FormState> {
  return submit(setPin, form);
}

export async function noteOwnNikAction(form: FormData): Promise<FormState> {
  return submit(noteOwnNik, form, () => '/sign-in/setup');
}

export async function signStatementAction(form: FormData): Promise<FormState> {
  return submit(signStatement, form);
}

/** What to make a passkey of, for whoever may add one: a challenge of five minutes and the own name. Changes nothing. */
export async function passkeyOfferAction(): Promise<PasskeyOffer | undefined> {
  if (!(await sentFromOwnPage())) return undefined;
  const officer = (await currentOfficer()) ?? (await currentNewcomer());
  return officer?.does('factor.enrol-passkey') ? passkeyOffer(officer) : undefined;
}
