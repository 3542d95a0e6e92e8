'use server';

import { type FormState, submit } from '@/lib/form';
import { namePasskey, removePasskey } from '@/lib/officers/own-passkeys';
import { endOwnSession } from '@/lib/officers/own-sessions';
import { setPassword } from '@/lib/officers/set-password';

export async function namePasskeyAction(form: FormData): Promise<FormState> {
  return submit(namePasskey, form);
}

export async function removePasskeyAction(form: FormData): Promise<FormState> {
  return submit(removePasskey, form);
}

export async function setPasswordAction(form: FormData): Promise<FormState> {
  return submit(setPassword, form);
}

export async function endOwnSessionAction(form: FormData): Promise<FormState> {
  return submit(endOwnSession, form);
}
