'use server';

import { type FormState, submit } from '@/lib/form';
import { changeOffice } from '@/lib/offices/change';
import { closeOffice } from '@/lib/offices/close';
import { openOffice } from '@/lib/offices/open';

export async function openOfficeAction(form: FormData): Promise<FormState> {
  return submit(openOffice, form);
}

export async function changeOfficeAction(form: FormData): Promise<FormState> {
  return submit(changeOffice, form);
}

export async function closeOfficeAction(form: FormData): Promise<FormState> {
  return submit(closeOffice, form);
}
