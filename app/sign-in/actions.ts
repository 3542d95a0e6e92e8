'use server';

import { answer, type FormState, sentFromOwnPage } from '@/lib/form';
import { refusalOf, signIn } from '@/lib/officers/auth';
import { Refusal } from '@/lib/refusal';

/** No act: nobody is known yet. Every try is on record all the same (see lib/officers/sign-in.ts). */
export async function signInAction(form: FormData): Promise<FormState> {
  try {
    if (!(await sentFromOwnPage())) throw new Refusal('foreignPage');
    await signIn('credentials', { redirect: false, username: form.get('username'), password: form.get('password') });
    return { status: 'done', result: null };
  } catch (error) {
    return answer(refusalOf(error) ?? error, 'session.start');
  }
}
