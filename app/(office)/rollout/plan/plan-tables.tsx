import type { ReactNode } from 'react';
import type { Screen } from '@/app/(office)/cases/screen';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { ScrollPane } from '@/components/ui/scroll-pane';
import type { Plan } from '@/lib/rollout/plan';
import { stageChoices } from '@/lib/rollout/set-stage';
import { targetBaseChoices } from '@/lib/rollout/set-target';
import { StageDialog, TargetDialog } from './plan-dialogs';

type Props = { screen: Screen; plan: Plan };

const by = ({ t }: Screen, setBy: string | null, isInitial: boolean) =>
  setBy ?? t(isInitial ? 'rolloutPlan.nobody' : 'rolloutPlan.elsewhere');

function Lines({
  label,
  heads,
  rows,
}: {
  label: string;
  heads: readonly string[];
  rows: readonly (readonly ReactNode[])[];
}) {
  return (
    <ScrollPane label={label}>
      <table className="w-full border-collapse text-left text-body">
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col" className="border-line border-b px-3 py-2 font-semibold text-office">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines are only ever added, above
            <tr key={rows.length - at} className="border-line border-b last:border-b-0">
              {cells.map((cell, column) => (
                <td key={heads[column]} className="px-3 py-2 align-top tabular">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollPane>
  );
}

export function Targets({ screen, plan, year }: Props & { year: number }) {
  const { officer, t, words, form, clock } = screen;
  const options = targetBaseChoices.map((value) => ({ value, label: t(`rolloutPlan.bases.${value}`) }));
  const heads = [
    t('rolloutPlan.year'),
    t('rolloutPlan.share'),
    t('rolloutPlan.area'),
    t('rolloutPlan.when'),
    t('rolloutPlan.by'),
  ];
  const rows = plan.targets.map(({ year: of, share, base, area, setAt, setBy }) => [
    ...[of, `${share}% ${t(`rolloutPlan.bases.${base}`)}`, area],
    ...[clock.full(setAt), by(screen, setBy, false)],
  ]);
  const dialog = officer.does('rollout.set-target') && (
    <TargetDialog
      {...{ region: plan.region, words: words.rolloutPlan, form, closeLabel: t('office.close'), options, year }}
    />
  );
  return (
    <Card title={t('rolloutPlan.targets')} actions={dialog}>
      {rows.length > 0 ? (
        <Lines label={t('rolloutPlan.targets')} heads={heads} rows={rows} />
      ) : (
        <EmptyState title={t('rolloutPlan.noTargets')} />
      )}
    </Card>
  );
}

export function Stages({ screen, plan }: Props) {
  const { officer, t, words, form, clock } = screen;
  const options = stageChoices.map((value) => ({ value, label: t(`rolloutPlan.names.${value}`) }));
  const heads = [t('rolloutPlan.stage'), t('rolloutPlan.note'), t('rolloutPlan.when'), t('rolloutPlan.by')];
  const rows = plan.stages.map(({ stage, note, setAt, setBy }) => [
    ...[t(`rolloutPlan.names.${stage}`), note ?? '', clock.full(setAt), by(screen, setBy, note === null)],
  ]);
  const dialog = officer.does('rollout.set-stage') && (
    <StageDialog
      {...{ region: plan.region, words: words.rolloutPlan, form, closeLabel: t('office.close'), options }}
      stage={plan.stages[0]?.stage}
    />
  );
  return (
    <Card title={t('rolloutPlan.stages')} actions={dialog}>
      {rows.length > 0 ? (
        <Lines label={t('rolloutPlan.stages')} heads={heads} rows={rows} />
      ) : (
        <EmptyState title={t('rolloutPlan.noStages')}>{t('rolloutPlan.noStagesText')}</EmptyState>
      )}
    </Card>
  );
}
