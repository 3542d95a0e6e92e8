'use server';

import { type FormState, submit } from '@/lib/form';
import { changeOfficer } from '@/lib/officers/change';
import { changeRole } from '@/lib/officers/change-role';
import { deactivateOfficer } from '@/lib/officers/deactivate';
import { endSessions } from '@/lib/officers/end-sessions';
import { moveOfficer } from '@/lib/officers/move';
import { reactivateOfficer } from '@/lib/officers/reactivate';
import { resendInvitation } from '@/lib/officers/resend-invitation';
import { resetFactors } from '@/lib/officers/reset-factors';

export async function changeOfficerAction(form: FormData): Promise<FormState> {
  return submit(changeOfficer, form);
}

export async function changeRoleAction(form: FormData): Promise<FormState> {
  return submit(changeRole, form);
}

export async function moveOfficerAction(form: FormData): Promise<FormState> {
  return submit(moveOfficer, form);
}

export async function deactivateOfficerAction(form: FormData): Promise<FormState> {
  return submit(deactivateOfficer, form);
}

export async function reactivateOfficerAction(form: FormData): Promise<FormState> {
  return submit(reactivateOfficer, form);
}

export async function resetFactorsAction(form: FormData): Promise<FormState> {
  return submit(resetFactors, form);
}

export async function endSessionsAction(form: FormData): Promise<FormState> {
  return submit(endSessions, form);
}

export async function resendInvitationAction(form: FormData): Promise<FormState> {
  return submit(resendInvitation, form);
}
