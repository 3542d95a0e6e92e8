'use server';

import { answer, assertOwnPage, type FormState } from '@/lib/form';
import { currentSession } from '@/lib/officers/session';
import { askUnlock, unlockSession } from '@/lib/officers/unlock';

/** No act: behind the lock no officer acts. Every try is counted and on record all the same (see lib/officers/unlock.ts). */
export async function unlockAction(form: FormData): Promise<FormState> {
  try {
    await assertOwnPage();
    const session = await currentSession();
    if (session?.stage !== 'locked') return { status: 'done', result: session?.stage === 'open' ? 'open' : 'ended' };
    const [pin, proofId, assertion] = ['pin', 'proofId', 'assertion'].map((name) => form.get(name) ?? undefined);
    return { status: 'done', result: await unlockSession(session, assertion ? { proofId, assertion } : { pin }) };
  } catch (error) {
    return answer(error, 'session.unlock');
  }
}

/** What the passkey is to sign. */
export async function askUnlockAction(): Promise<FormState> {
  try {
    await assertOwnPage();
    const session = await currentSession();
    return { status: 'done', result: session?.stage === 'locked' ? await askUnlock(session) : null };
  } catch (error) {
    return answer(error, 'session.unlock');
  }
}
