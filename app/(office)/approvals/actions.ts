'use server';

import { approveRequest } from '@/lib/approvals/approve';
import { seeEvidence } from '@/lib/approvals/see-evidence';
import { releaseApproval, takeApproval } from '@/lib/approvals/take';
import { rejectRequest, returnRequest } from '@/lib/approvals/turn-down';
import { type FormState, submit } from '@/lib/form';

export async function takeAction(form: FormData): Promise<FormState> {
  return submit(takeApproval, form, ({ approvalId }) => `/approvals?tab=taken&id=${approvalId}`);
}

export async function releaseAction(form: FormData): Promise<FormState> {
  return submit(releaseApproval, form, ({ approvalId }) => `/approvals?id=${approvalId}`);
}

export async function seeEvidenceAction(form: FormData): Promise<FormState> {
  return submit(seeEvidence, form);
}

export async function approveAction(form: FormData): Promise<FormState> {
  return submit(approveRequest, form, () => '/approvals?done=approved');
}

export async function rejectAction(form: FormData): Promise<FormState> {
  return submit(rejectRequest, form, () => '/approvals?done=rejected');
}

export async function returnAction(form: FormData): Promise<FormState> {
  return submit(returnRequest, form, () => '/approvals?done=returned');
}
