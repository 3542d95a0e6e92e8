import { Banner } from '@/components/ui/banner';
import type { LogState } from '@/lib/ledger/log-state';
import type { Screen } from '../cases/screen';

type Props = { screen: Pick<Screen, 't' | 'clock'>; log: LogState };

function Trouble({ screen: { t, clock }, log }: Props) {
  const { problem, checkedAt, waiting: count, waitingSeconds } = log;
  if (log.state === 'delayed')
    return (
      <Banner tone="warning" title={t('logState.delayed')}>
        {t('logState.delayedText', { count, seconds: String(Math.round(waitingSeconds)) })}
      </Banner>
    );
  const entry = problem?.entry;
  return (
    <Banner tone="danger" title={t('logState.broken', { time: clock.full(problem?.at ?? checkedAt ?? clock.now) })}>
      {entry ? t('logState.brokenAt', { entry: String(entry) }) : t('logState.brokenText')}
    </Banner>
  );
}

/** Whether the log is whole, and when that was seen; when it is not, what to do. */
export function LogLine({ screen, log }: Props) {
  const { t, clock } = screen;
  if (log.state === 'broken' || log.state === 'delayed') return <Trouble screen={screen} log={log} />;
  const whole =
    log.checkedAt && log.state === 'intact'
      ? t('logState.intact', { time: clock.full(log.checkedAt) })
      : t('logState.unchecked');
  const cosigned = log.cosigned.map(({ witness: name, size }) => t('logState.cosigned', { name, size: String(size) }));
  return (
    <p className="text-ink-2 wrap-anywhere">
      {[whole, t('logState.sealed', { count: log.size }), ...cosigned].join(' · ')}
    </p>
  );
}
