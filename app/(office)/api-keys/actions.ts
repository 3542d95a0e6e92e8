'use server';

import { issueApiKey } from '@/lib/api-keys/issue';
import { revokeApiKey } from '@/lib/api-keys/revoke';
import { type FormState, submit } from '@/lib/form';

export async function issueApiKeyAction(form: FormData): Promise<FormState> {
  return submit(issueApiKey, form);
}

export async function revokeApiKeyAction(form: FormData): Promise<FormState> {
  return submit(revokeApiKey, form);
}
