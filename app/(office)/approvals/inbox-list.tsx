import { IconLock } from '@tabler/icons-react';
import { Chip } from '@/components/ui/chip';
import { classes } from '@/components/ui/classes';
import { Link } from '@/components/ui/link';
import { NumberDigits } from '@/components/ui/number-digits';
import type { ApprovalLine, ApprovalTab } from '@/lib/approvals/list';
import type { Screen } from '../cases/screen';
import { levelOf } from './approval-words';

type InboxListProps = { screen: Screen; tab: ApprovalTab; lines: readonly ApprovalLine[]; current: string | undefined };

/** One line each, the most urgent on top. They are links: Back goes to the one before. */
export function InboxList({ screen, tab, lines, current }: InboxListProps) {
  return (
    <ul
      aria-label={screen.t('approvals.list')}
      className="overflow-hidden rounded-md border border-line bg-surface divide-y divide-line"
    >
      {lines.map((line) => (
        <li key={line.id}>
          <Link
            href={`/approvals?tab=${tab}&id=${line.id}`}
            aria-current={line.id === current ? 'true' : undefined}
            className="focus-inside block border-l-4 border-transparent px-3 py-2.5 hover:bg-surface-2 aria-[current=true]:border-primary aria-[current=true]:bg-primary-soft"
          >
            <Line screen={screen} line={line} />
          </Link>
        </li>
      ))}
    </ul>
  );
}

function Line({ screen, line }: { screen: Screen; line: ApprovalLine }) {
  const { t } = screen;
  const { tone, word } = levelOf(t, line);
  return (
    <>
      <span className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
        <Chip tone={tone}>{word}</Chip>
        <Waited screen={screen} line={line} />
      </span>
      <span className="mt-1.5 flex flex-wrap items-baseline gap-x-3 font-medium">
        <NumberDigits value={line.maskedNik.replaceAll(' ', '')} />
        <span className="text-office font-normal text-ink-2 tabular">{line.number}</span>
      </span>
      <span className="block text-office text-ink-2 wrap-anywhere">
        {line.maker ?? t('approvals.outside')} · {line.office}
      </span>
      <Holder screen={screen} line={line} />
    </>
  );
}

/** How long it has waited, and in words when that is too long; a decision instead once there is one. */
function Waited({ screen: { t, clock }, line }: { screen: Screen; line: ApprovalLine }) {
  if (line.decidedAt)
    return (
      <span className="text-office text-ink-2">
        {t(`approvals.status.${line.status}`)} · {clock.ago(line.decidedAt)}
      </span>
    );
  const ago = clock.ago(line.madeAt);
  return (
    <span className={classes('text-office tabular', line.late ? 'font-semibold text-danger' : 'text-ink-2')}>
      {line.late ? t('approvals.late', { ago }) : ago}
    </span>
  );
}

function Holder({ screen: { t, clock }, line: { own, taken, decidedAt } }: { screen: Screen; line: ApprovalLine }) {
  if (decidedAt || (!own && (!taken || taken.byMe))) return null;
  return (
    <span className="mt-1 flex items-center gap-1.5 text-office text-ink-2">
      <IconLock size={16} stroke={1.75} aria-hidden="true" className="shrink-0" />
      {own
        ? t('approvals.own')
        : t('approvals.takenBy', { name: taken?.name ?? t('approvals.someone'), time: clock.time(taken?.until ?? '') })}
    </span>
  );
}
