import { formWords } from '@/app/form-words';
import type { Translator } from '@/lib/i18n/translator';
import type { Officer } from '@/lib/officers/officer';
import { countersOf } from '@/lib/officers/set-counter';
import { CounterForm } from './counter-form';
import { counterHere, isSkipped } from './counter-here';

/** Asked once after signing in, and passed over with one press. A computer that stays where it is proposes its counter. */
export async function CounterQuestion({ t, officer }: { t: Translator; officer: Officer }) {
  if (officer.counterNumber || (await isSkipped(officer.sessionRef))) return null;
  const counters = await countersOf(officer);
  if (counters === 0) return null;
  const here = await counterHere(officer.office.code);
  const numbers = Array.from({ length: counters }, (_, index) => index + 1);
  const labels = numbers.map((number) => ({ number, label: t('session.counter.number', { number: String(number) }) }));
  return (
    <CounterForm
      counters={labels}
      here={labels.find(({ number }) => number === here)?.number}
      words={{
        question: t('session.counter.question'),
        hint: t('session.counter.hint'),
        same: here ? t('session.counter.same', { number: String(here) }) : '',
        skip: t('session.counter.skip'),
        form: formWords(t),
      }}
    />
  );
}
