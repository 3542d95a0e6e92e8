'use server';

import { type FormState, submit } from '@/lib/form';
import { askFinding } from '@/lib/reviews/ask';
import { closeFinding } from '@/lib/reviews/close';
import { flagEntry } from '@/lib/reviews/flag';
import { reviewEntries } from '@/lib/reviews/review';

export async function reviewEntriesAction(form: FormData): Promise<FormState> {
  return submit(reviewEntries, form);
}
export async function flagEntryAction(form: FormData): Promise<FormState> {
  return submit(flagEntry, form);
}
export async function askFindingAction(form: FormData): Promise<FormState> {
  return submit(askFinding, form);
}
export async function closeFindingAction(form: FormData): Promise<FormState> {
  return submit(closeFinding, form);
}
