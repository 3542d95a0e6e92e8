'use server';

import { findCase } from '@/lib/cases/find-by-number';
import { type FormState, submit } from '@/lib/form';
import { findResident } from '@/lib/residents/find';
import { findResidentByName } from '@/lib/residents/find-by-name';

export async function findResidentAction(form: FormData): Promise<FormState> {
  return submit(findResident, form);
}

export async function findResidentByNameAction(form: FormData): Promise<FormState> {
  return submit(findResidentByName, form);
}

export async function findCaseAction(form: FormData): Promise<FormState> {
  return submit(findCase, form);
}
