import { formWords } from '@/app/form-words';
import { messages } from '@/lib/i18n/messages';
import { locale } from '@/lib/i18n/request';
import { translator } from '@/lib/i18n/translator';
import { requireOfficer } from '@/lib/officers/session';
import { clockOf } from './clock';

/** What every screen of a case needs: who looks, in which language, by which clock. */
export async function screenOf() {
  const officer = await requireOfficer();
  const language = await locale();
  const t = translator(language);
  return {
    officer,
    t,
    words: messages[language],
    form: formWords(t),
    clock: clockOf(officer.office.timeZone, language),
  };
}
export type Screen = Awaited<ReturnType<typeof screenOf>>;
