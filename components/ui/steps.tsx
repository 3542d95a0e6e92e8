import { IconCheck } from '@tabler/icons-react';
import { classes } from './classes';
import { Link } from './link';

export type StepState = 'done' | 'current' | 'todo';
export type Step = { label: string; state: StepState; href?: string | undefined; note?: string | undefined };

type StepsProps = {
  label: string;
  /** For narrow screens: "Langkah 2 dari 5: Pastikan identitas". */
  summary: string;
  words: Record<StepState, string>;
  items: readonly Step[];
};

const dots: Record<StepState, string> = {
  done: 'border-success bg-success-soft text-success',
  current: 'border-primary bg-primary text-on-fill',
  todo: 'border-field bg-surface text-ink-2',
};

/** The rail of a wizard: beside the form on a desk, a row of numbers above it on a narrow screen. */
export function Steps({ label, summary, words, items }: StepsProps) {
  return (
    <nav aria-label={label} className="no-print">
      <p className="mb-2 font-semibold lg:sr-only">{summary}</p>
      <ol className="flex lg:block">
        {items.map((step, index) => (
          <li
            key={step.label}
            aria-current={step.state === 'current' ? 'step' : undefined}
            className="group relative flex flex-1 items-start gap-3 last:flex-none lg:pb-5 lg:last:pb-0"
          >
            <span
              aria-hidden="true"
              className="absolute top-3.5 right-0 left-8 h-px bg-line group-last:hidden lg:top-8 lg:right-auto lg:bottom-1 lg:left-3.5 lg:h-auto lg:w-px"
            />
            <span
              data-fill
              className={classes(
                'grid size-7 shrink-0 place-items-center rounded-full border text-office font-semibold tabular',
                dots[step.state],
              )}
            >
              {step.state === 'done' ? <IconCheck size={16} stroke={2.5} aria-hidden="true" /> : index + 1}
            </span>
            <StepText step={step} word={words[step.state]} />
          </li>
        ))}
      </ol>
    </nav>
  );
}

function StepText({ step, word }: { step: Step; word: string }) {
  const look = classes(
    'text-body',
    step.state === 'current' && 'font-semibold',
    step.state === 'todo' ? 'text-ink-2' : 'text-ink',
  );
  return (
    <span className="mt-[calc((1.75rem-var(--body-line))/2)] min-w-0 max-lg:sr-only">
      {step.href ? (
        <Link href={step.href} className={classes(look, 'rounded-sm underline underline-offset-3 hover:decoration-2')}>
          {step.label}
        </Link>
      ) : (
        <span className={look}>{step.label}</span>
      )}
      <span className="sr-only"> ({word})</span>
      {step.note && <span className="block text-meta text-ink-3">{step.note}</span>}
    </span>
  );
}
