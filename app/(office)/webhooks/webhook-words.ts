import type { FormWords } from '@/app/act-form';
import type { messages } from '@/lib/i18n/messages';

export type Words = (typeof messages)['id']['webhooks'];
export type Shared = { words: Words; form: FormWords; closeLabel: string };
