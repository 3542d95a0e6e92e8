'use client';

import { IconMapPin } from '@tabler/icons-react';
import type { FormWords } from '@/app/act-form';
import { useAct } from '@/app/use-act';
import { Banner } from '@/components/ui/banner';
import { classes } from '@/components/ui/classes';
import { setCounterAction, skipCounterAction } from './counter/actions';

type CounterFormProps = {
  counters: readonly { number: number; label: string }[];
  here: number | undefined;
  words: Record<'question' | 'hint' | 'same' | 'skip', string> & { form: FormWords };
};

const key = 'grid h-10 min-w-10 place-items-center rounded-md border px-2 font-semibold tabular hover:bg-surface-2';
const looks = { usual: 'border-field bg-surface', proposed: 'border-primary bg-primary-soft' };

/** The question goes away with whatever had the focus: back to the work. */
const focusSearch = () => document.querySelector<HTMLElement>('input[data-shortcut="F2"]')?.focus();

/** One press: the number of the counter. Out of the way of the search, which keeps the focus. */
export function CounterForm({ counters, here, words }: CounterFormProps) {
  const { send, state, phase, busy } = useAct(setCounterAction, { onDone: focusSearch });
  const choose = (number: number) => {
    const form = new FormData();
    form.set('number', String(number));
    void send(form);
  };
  const problem = phase === 'unanswered' ? words.form.unanswered : state.status === 'refused' && state.message;
  return (
    <section
      data-density="office"
      aria-labelledby="counter-question"
      className="mb-6 flex flex-wrap items-center gap-x-4 gap-y-2 rounded-md border border-line bg-surface-2 px-4 py-3"
    >
      <div className="flex min-w-0 flex-1 basis-48 items-start gap-2">
        <IconMapPin size={20} stroke={1.75} aria-hidden="true" className="shrink-0 text-ink-2" />
        <div className="min-w-0">
          <h2 id="counter-question" className="font-semibold">
            {words.question}
          </h2>
          <p className="text-office text-ink-2">{here ? words.same : words.hint}</p>
        </div>
      </div>
      <div className="flex flex-wrap gap-1.5">
        {counters.map(({ number, label }) => (
          <button
            key={number}
            type="button"
            aria-label={label}
            aria-disabled={busy}
            onClick={() => choose(number)}
            className={classes(key, number === here ? looks.proposed : looks.usual)}
          >
            {number}
          </button>
        ))}
      </div>
      <form action={skipCounterAction} onSubmit={focusSearch}>
        <button type="submit" className="min-h-10 rounded-md px-2 font-medium text-link hover:bg-surface">
          {words.skip}
        </button>
      </form>
      {problem && (
        <div className="basis-full">
          <Banner tone="danger" announce="alert">
            {problem}
          </Banner>
        </div>
      )}
    </section>
  );
}
