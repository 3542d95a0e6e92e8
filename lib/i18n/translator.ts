import { createTranslator } from 'use-intl/core';
import { type Locale, messages } from '@/lib/i18n/messages';

/** Texts of one language. Unknown keys and missing values throw: a hole in the texts must not reach a screen. */
export const translator = (locale: Locale) =>
  createTranslator({
    locale,
    messages: messages[locale],
    onError: (error) => {
      throw error;
    },
  });

export type Translator = ReturnType<typeof translator>;
