import { type StepState, Steps } from '@/components/ui/steps';
import { type Step, steps } from '@/lib/cases/step';
import type { Screen } from './screen';

type StepRailProps = { screen: Screen; current: Step; links?: Partial<Record<Step, string>> | undefined };

const stateAt = (index: number, now: number): StepState => (index < now ? 'done' : index === now ? 'current' : 'todo');

/** The five steps of a case, and where it stands. */
export function StepRail({ screen: { t, words }, current, links = {} }: StepRailProps) {
  const now = steps.indexOf(current);
  return (
    <Steps
      label={t('case.stepsLabel')}
      summary={t('case.stepOf', { step: String(now + 1), name: t(`labels.step.${current}`) })}
      words={words.case.stepState}
      items={steps.map((step, index) => ({
        label: t(`labels.step.${step}`),
        state: stateAt(index, now),
        href: links[step],
      }))}
    />
  );
}
