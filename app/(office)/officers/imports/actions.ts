'use server';

import { type FormState, submit } from '@/lib/form';
import { commitImport } from '@/lib/officers/commit-import';
import { discardImport } from '@/lib/officers/discard-import';
import { previewImport } from '@/lib/officers/preview-import';

export async function previewImportAction(form: FormData): Promise<FormState> {
  return submit(previewImport, form, ({ importId }) => `/officers/imports/${importId}`);
}

export async function commitImportAction(form: FormData): Promise<FormState> {
  return submit(commitImport, form);
}

export async function discardImportAction(form: FormData): Promise<FormState> {
  return submit(discardImport, form, () => '/officers/imports');
}
