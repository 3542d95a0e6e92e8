'use server';

import { reportCase } from '@/lib/cases/report';
import { type FormState, submit } from '@/lib/form';

export async function reportAction(form: FormData): Promise<FormState> {
  return submit(reportCase, form, ({ caseId }) => `/cases/${caseId}`);
}
