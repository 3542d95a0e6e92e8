'use server';

import { type FormState, submit } from '@/lib/form';
import { addWebhook } from '@/lib/webhooks/add';
import { changeWebhook } from '@/lib/webhooks/change';
import { removeWebhook } from '@/lib/webhooks/remove';
import { replayWebhook } from '@/lib/webhooks/replay';
import { testWebhook } from '@/lib/webhooks/try-out';

export async function addWebhookAction(form: FormData): Promise<FormState> {
  return submit(addWebhook, form);
}

export async function changeWebhookAction(form: FormData): Promise<FormState> {
  return submit(changeWebhook, form);
}

export async function removeWebhookAction(form: FormData): Promise<FormState> {
  return submit(removeWebhook, form);
}

export async function replayWebhookAction(form: FormData): Promise<FormState> {
  return submit(replayWebhook, form);
}

export async function testWebhookAction(form: FormData): Promise<FormState> {
  return submit(testWebhook, form);
}
