import { type StepState, Steps } from '@/components/ui/steps';
import { type Step, steps } from '@/lib/cases/step';
import type { Screen } from './screen';

type StepRailProps = {
  screen: Screen;
  current: Step;
  /** The first step that was not done, where that is not the current one: a cancelled case skipped some. */
  undone?: Step | undefined;
  links?: Partial<Record<Step, string>> | undefined;
};

const stateAt = (index: number, now: number, undone: number): StepState =>
  index === now ? 'current' : index < undone ? 'done' : 'todo';

/** The five steps of a case, and where it stands. */
export function StepRail({ screen: { t, words }, current, undone = current, links = {} }: StepRailProps) {
  const now = steps.indexOf(current);
  return (
    <Steps
      label={t('case.stepsLabel')}
      summary={t('case.stepOf', { step: String(now + 1), name: t(`labels.step.${current}`) })}
      words={words.case.stepState}
      items={steps.map((step, index) => ({
        label: t(`labels.step.${step}`),
        state: stateAt(index, now, steps.indexOf(undone)),
        href: links[step],
      }))}
    />
  );
}
