import { Card } from '@/components/ui/card';
import { ScrollPane } from '@/components/ui/scroll-pane';
import { type Zone, zoneLabels } from '@/lib/format/time';
import type { OfficerProfile } from '@/lib/reviews/profile';
import type { Screen } from '../../../cases/screen';
import { ActivityMap, ActivityTable } from './activity-map';

const days = ['1', '2', '3', '4', '5', '6', '7'] as const;

/** When the officer works: as a picture, in a sentence, and as a table. */
export function Activity({ screen: { t }, profile }: { screen: Screen; profile: OfficerProfile }) {
  const { activity, officer } = profile;
  const title = t('officerProfile.activity');
  if (activity.length === 0)
    return (
      <Card title={title}>
        <p className="text-ink-2">{t('officerProfile.activityNone')}</p>
      </Card>
    );
  const weekdays = days.map((day) => t(`officerProfile.weekday.${day}`));
  const summary = summaryOf(t, profile);
  return (
    <Card title={title}>
      <p>{summary}</p>
      <p className="mb-3 text-office text-ink-3">
        {t('officerProfile.zone', { zone: zoneLabels[officer.zone as Zone] ?? officer.zone })}
      </p>
      <ScrollPane label={title}>
        <ActivityMap activity={activity} weekdays={weekdays} label={`${title}. ${summary}`} />
      </ScrollPane>
      <details className="mt-4">
        <summary className="min-h-6 cursor-pointer font-medium text-link">{t('officerProfile.asTable')}</summary>
        <ScrollPane label={t('officerProfile.asTable')} className="mt-2">
          <ActivityTable activity={activity} weekdays={weekdays} label={title} hour={t('officerProfile.hour')} />
        </ScrollPane>
      </details>
    </Card>
  );
}

function summaryOf(t: Screen['t'], { activity, totals }: OfficerProfile): string {
  const [busiest] = activity.toSorted((a, b) => b.acts - a.acts);
  const day = days.find((one) => Number(one) === busiest?.weekday) ?? '1';
  return t('officerProfile.activitySummary', {
    acts: activity.reduce((sum, { acts }) => sum + acts, 0),
    weekday: t(`officerProfile.weekday.${day}`),
    hour: `${String(busiest?.hour ?? 0).padStart(2, '0')}.00`,
    outside: totals.outsideHours,
  });
}
