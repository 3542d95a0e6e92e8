'use server';

import { headers } from 'next/headers';
import { mayCall } from '@/lib/endpoints/limits';
import { answer, assertOwnPage, type FormState } from '@/lib/form';
import { refusalOf, rememberSession, signIn } from '@/lib/officers/auth';
import { deviceOf } from '@/lib/officers/device';
import { newChallenge } from '@/lib/officers/passkey-challenge';
import { startPasskeySession } from '@/lib/officers/passkey-sign-in';
import { signInLimits } from '@/lib/officers/sign-in-limits';
import { Refusal } from '@/lib/refusal';

/** No act: nobody is known yet. Every try is on record all the same (see lib/officers/sign-in.ts). */
export async function signInAction(form: FormData): Promise<FormState> {
  try {
    await assertOwnPage();
    await signIn('credentials', { redirect: false, username: form.get('username'), password: form.get('password') });
    return { status: 'done', result: null };
  } catch (error) {
    return answer(refusalOf(error) ?? error, 'session.start');
  }
}

/** Something for a passkey to sign, for five minutes. Stores nothing. */
export async function passkeyRequestAction(): Promise<{ challenge: string; passkeys: string[] }> {
  return { challenge: newChallenge('sign-in'), passkeys: [] };
}

/** No act: see signInAction and lib/officers/passkey-sign-in.ts. */
export async function passkeySignInAction(form: FormData): Promise<FormState> {
  try {
    await assertOwnPage();
    const sent = await headers();
    if (!(await mayCall(signInLimits.passkey, sent))) throw new Refusal('signIn.wait', { seconds: 60 });
    await rememberSession(await startPasskeySession(form.get('assertion'), deviceOf(sent.get('user-agent'))));
    return { status: 'done', result: null };
  } catch (error) {
    return answer(error, 'session.start');
  }
}
