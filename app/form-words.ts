import type { FormWords } from '@/app/act-form';
import type { Translator } from '@/lib/i18n/translator';

/** What every form says while it waits. */
export const formWords = (t: Translator): FormWords => ({
  sending: t('form.sending'),
  slow: t('form.slow'),
  uncertain: t('form.uncertain'),
  unanswered: t('form.unanswered'),
  retry: t('form.retry'),
});
