'use server';

import { exportLedger } from '@/lib/exports/export';
import { fetchExport } from '@/lib/exports/fetch';
import { type FormState, submit } from '@/lib/form';

export async function exportLedgerAction(form: FormData): Promise<FormState> {
  return submit(exportLedger, form);
}

export async function fetchExportAction(form: FormData): Promise<FormState> {
  return submit(fetchExport, form);
}
