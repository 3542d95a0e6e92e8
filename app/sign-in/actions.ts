'use server';

import { answer, type FormState } from '@/lib/form';
import { refusalOf, signIn } from '@/lib/officers/auth';

/** No act: nobody is known yet. Every try is on record all the same (see lib/officers/sign-in.ts). */
export async function signInAction(form: FormData): Promise<FormState> {
  try {
    await signIn('credentials', { redirect: false, username: form.get('username'), password: form.get('password') });
    return { status: 'done', result: null };
  } catch (error) {
    return answer(refusalOf(error) ?? error, 'session.start');
  }
}
