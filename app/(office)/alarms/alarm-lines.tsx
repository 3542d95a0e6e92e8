import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { Link } from '@/components/ui/link';
import type { AlarmLine } from '@/lib/alarms/list';
import { systemAlarms } from '@/lib/alarms/system-alarms';
import type { Screen } from '../cases/screen';

/** Of an officer of another area there is no name to show. */
function whoIn({ kind, officer, office }: AlarmLine, t: Screen['t']): string {
  if (systemAlarms.includes(kind)) return t('alarms.system');
  return [officer ?? t('alarms.otherArea'), office].filter(Boolean).join(' · ');
}

/** Kind, who and when; what it was about is one press away. */
export function AlarmLines({ screen: { t, clock }, alarms }: { screen: Screen; alarms: readonly AlarmLine[] }) {
  return (
    <ul>
      {alarms.map((alarm) => (
        <li key={alarm.id} className="border-t border-line first:border-t-0">
          <Link
            href={`/alarms/${alarm.id}`}
            className="focus-inside flex min-h-11 items-start gap-3 rounded-md px-card py-3 hover:bg-primary-soft"
          >
            <span className={alarm.seenAt ? 'text-success' : 'text-danger'}>
              {alarm.seenAt ? (
                <IconCheck size={20} stroke={2} aria-hidden="true" />
              ) : (
                <IconAlertTriangle size={20} stroke={2} aria-hidden="true" />
              )}
            </span>
            <span className="min-w-0 flex-1">
              <span className="block font-semibold">{t(`alarms.kind.${alarm.kind}`)}</span>
              <span className="block text-ink-2 wrap-anywhere">
                {whoIn(alarm, t)}
                {alarm.resident && ` · ${t('alarms.residentOf', { mark: alarm.resident })}`}
                {alarm.seer && <span className="block">{t('alarms.seenBy', { name: alarm.seer })}</span>}
              </span>
            </span>
            <span className="shrink-0 text-right text-ink-3 tabular" title={clock.full(alarm.at)}>
              {clock.ago(alarm.at)}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
