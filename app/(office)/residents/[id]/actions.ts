'use server';

import { reportAccess } from '@/lib/access-report/report-access';
import { resumeCredential } from '@/lib/credentials/resume';
import { suspendCredential } from '@/lib/credentials/suspend';
import { type FormState, submit } from '@/lib/form';
import { revealResident } from '@/lib/residents/reveal';

export async function revealResidentAction(form: FormData): Promise<FormState> {
  return submit(revealResident, form);
}

export async function reportAccessAction(form: FormData): Promise<FormState> {
  return submit(reportAccess, form);
}

export async function suspendCredentialAction(form: FormData): Promise<FormState> {
  return submit(suspendCredential, form);
}

export async function resumeCredentialAction(form: FormData): Promise<FormState> {
  return submit(resumeCredential, form);
}
