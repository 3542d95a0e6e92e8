import { classes } from '@/components/ui/classes';
import { Link } from '@/components/ui/link';
import { changeWords, denominatorWords, isWorse, NOTHING, ofWords, SAME, valueWords } from '@/lib/rollout/figure-words';
import { changeOf } from '@/lib/rollout/league';
import type { MeasureName } from '@/lib/rollout/measures';
import { type Choice, rolloutHref } from '@/lib/rollout/view-query';
import { daysOf, readerOf, type Shown } from './shown';

/** The five a stranger needs: how far, against the target, how fast, how safe, how well looked after. */
const keyChoices = ['coverage', 'target-share', 'activated', 'blocked-median', 'decided-late'] as const;

export function KeyFigures({ screen, rollout }: Shown) {
  const { base, choice } = rollout.view;
  return (
    <ul aria-label={screen.t('rollout.key.label')} className="rollout-keys">
      {keyChoices.map((key) => (
        <KeyFigure
          key={key}
          {...{ screen, rollout }}
          choice={key}
          measure={key === 'coverage' ? `coverage-${base}` : key}
          isCurrent={key === choice}
        />
      ))}
    </ul>
  );
}

type KeyFigureProps = Shown & { choice: Choice; measure: MeasureName; isCurrent: boolean };

function KeyFigure({ screen, rollout, choice, measure, isCurrent }: KeyFigureProps) {
  const { t } = screen;
  const reader = readerOf(screen);
  const { now, view } = rollout;
  const figure = now.of.figures[measure];
  const name = t(`rolloutMeasures.name.${choice}`);
  const denominator = denominatorWords(measure, { ...now.of, figure }, reader) || ofWords(measure, reader);
  return (
    <li
      className={classes(
        'relative grid content-start gap-0.5 rounded-md border bg-surface p-3',
        isCurrent ? 'border-primary shadow-[inset_0_0_0_1px_var(--primary)]' : 'border-line hover:border-field',
      )}
    >
      <Link
        href={rolloutHref(view.params, { measure: choice, sort: null, dir: null })}
        aria-current={isCurrent ? 'true' : undefined}
        className="rounded-sm font-semibold after:absolute after:inset-0 after:rounded-md"
      >
        {name}
      </Link>
      <p className="text-record font-semibold tabular">{valueWords(measure, figure, reader)}</p>
      {denominator && <p className="text-meta text-ink-2">{denominator}</p>}
      <Change {...{ screen, rollout, measure }} />
      {view.place !== 'ID' && (
        <p className="text-meta text-ink-2 tabular">
          {t('rollout.key.nation', { value: valueWords(measure, now.nation.figures[measure], reader) })}
        </p>
      )}
    </li>
  );
}

function Change({ screen, rollout, measure }: Shown & { measure: MeasureName }) {
  const { t } = screen;
  const reader = readerOf(screen);
  const { now, before } = rollout;
  const change = changeOf(measure, now.of.figures[measure], before.of.figures[measure]);
  const [words, days] = [changeWords(measure, change, reader), daysOf(rollout)];
  if (words === NOTHING) return <p className="text-meta text-ink-2">{t('rollout.key.unknown', { days })}</p>;
  if (words === SAME) return <p className="text-meta text-ink-2">{t('rollout.key.same', { days })}</p>;
  return (
    <p className={classes('text-meta tabular', isWorse(measure, change) ? 'text-warning' : 'text-ink-2')}>
      {t('rollout.key.than', { change: words, days })}
    </p>
  );
}
