'use server';

import { withdrawRequest } from '@/lib/approvals/withdraw';
import { cancelCase } from '@/lib/cases/cancel';
import { chooseDestination } from '@/lib/cases/choose-destination';
import { confirmContactCode } from '@/lib/cases/confirm-code';
import { confirmIdentity } from '@/lib/cases/confirm-identity';
import { decideCase } from '@/lib/cases/decide';
import { flagCase } from '@/lib/cases/flag';
import { printReceipt } from '@/lib/cases/print-receipt';
import { resumeCase } from '@/lib/cases/resume';
import { sendContactCode } from '@/lib/cases/send-code';
import { reissueCredential } from '@/lib/credentials/reissue';
import { type FormState, submit } from '@/lib/form';

export async function confirmIdentityAction(form: FormData): Promise<FormState> {
  return submit(confirmIdentity, form);
}

export async function flagAction(form: FormData): Promise<FormState> {
  return submit(flagCase, form);
}

export async function sendCodeAction(form: FormData): Promise<FormState> {
  return submit(sendContactCode, form);
}

export async function confirmCodeAction(form: FormData): Promise<FormState> {
  return submit(confirmContactCode, form);
}

export async function chooseDestinationAction(form: FormData): Promise<FormState> {
  return submit(chooseDestination, form, ({ caseId }) => `/cases/${caseId}`);
}

export async function decideAction(form: FormData): Promise<FormState> {
  return submit(decideCase, form);
}

export async function reissueAction(form: FormData): Promise<FormState> {
  return submit(reissueCredential, form);
}

export async function withdrawAction(form: FormData): Promise<FormState> {
  return submit(withdrawRequest, form);
}

export async function cancelAction(form: FormData): Promise<FormState> {
  return submit(cancelCase, form);
}

export async function resumeAction(form: FormData): Promise<FormState> {
  return submit(resumeCase, form, ({ caseId }) => `/cases/${caseId}`);
}

export async function printReceiptAction(form: FormData): Promise<FormState> {
  return submit(printReceipt, form);
}
