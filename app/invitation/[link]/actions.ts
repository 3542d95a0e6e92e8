'use server';

import { headers } from 'next/headers';
import { mayCall } from '@/lib/endpoints/limits';
import { answer, assertOwnPage, type FormState } from '@/lib/form';
import { rememberSession } from '@/lib/officers/auth';
import { deviceOf } from '@/lib/officers/device';
import { acceptInvitation } from '@/lib/officers/invitations';
import { signInLimits } from '@/lib/officers/sign-in-limits';
import { Refusal } from '@/lib/refusal';

/** No act: nobody has signed in yet. On record as the beginning of a session (see lib/officers/invitations.ts). */
export async function acceptInvitationAction(form: FormData): Promise<FormState> {
  try {
    await assertOwnPage();
    const sent = await headers();
    if (!(await mayCall(signInLimits.invitation, sent))) throw new Refusal('invitation.busy');
    const { key: _, link, ...given } = Object.fromEntries(form);
    await rememberSession(await acceptInvitation(String(link), given, deviceOf(sent.get('user-agent'))));
    return { status: 'done', result: null };
  } catch (error) {
    return answer(error, 'session.start');
  }
}
