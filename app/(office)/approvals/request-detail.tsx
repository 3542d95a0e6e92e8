import { IconAlertTriangle } from '@tabler/icons-react';
import { riskSentence } from '@/app/(office)/cases/[id]/review/risk-sentence';
import { folded, lineOf, titleOf } from '@/app/(office)/residents/[id]/history-lines';
import { Chip } from '@/components/ui/chip';
import { Timeline } from '@/components/ui/timeline';
import { type ApprovalView, viewApproval } from '@/lib/approvals/view';
import { opened, RefusedPage } from '../cases/opened';
import type { Screen } from '../cases/screen';
import { levelOf } from './approval-words';
import { DetailHeading } from './detail-heading';
import { RequestDesk } from './request-desk';

type Part = { screen: Screen; view: ApprovalView };

/** One request: why, by whom, and then what can be done with it. Opening it is on record. */
export async function RequestDetail({ screen, id }: { screen: Screen; id: string }) {
  const seen = await opened(screen.t, viewApproval(screen.officer, { approvalId: id }));
  if ('refused' in seen) return <RefusedPage {...seen} />;
  const view = seen.value;
  return (
    <section className="grid min-w-0 gap-5 rounded-md border border-line bg-surface px-card pt-card">
      <Head screen={screen} view={view} />
      <Because screen={screen} view={view} />
      <History screen={screen} view={view} />
      <RequestDesk screen={screen} view={view} />
    </section>
  );
}

function deadlineOf({ t, clock }: Screen, { dueAt, late, escalatedAt, status }: ApprovalView): string {
  if (status !== 'waiting') return '';
  const due = t(late ? 'approvals.wasLate' : 'approvals.dueBy', { time: clock.time(dueAt) });
  return escalatedAt ? `${due} ${t('approvals.escalated', { time: clock.time(escalatedAt) })}` : due;
}

function Head({ screen, view }: Part) {
  const { t, clock } = screen;
  const { tone, word } = levelOf(t, view);
  const maker = view.maker ?? t('approvals.outside');
  const when = { ago: clock.ago(view.madeAt), time: clock.full(view.madeAt) };
  const deadline = deadlineOf(screen, view);
  return (
    <header>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <DetailHeading>{t('approvals.caseTitle', { number: view.number ?? '—' })}</DetailHeading>
        <Chip tone={tone}>{word}</Chip>
      </div>
      <p className="mt-1 text-ink-2 wrap-anywhere">{t('approvals.askedBy', { maker, office: view.office, ...when })}</p>
      {deadline && <p className={view.late ? 'font-semibold text-danger' : 'text-ink-2'}>{deadline}</p>}
    </header>
  );
}

/** Risks first: what is unusual about this person weighs more than what is usual about the evidence. */
function Because({ screen: { t }, view }: Part) {
  const because = view.causes.filter((cause) => cause !== 'risk' || view.risks.length === 0);
  return (
    <div className="grid gap-4">
      {view.risks.length > 0 && (
        <div>
          <h3 className="font-semibold">{t('approvals.unusual')}</h3>
          <ul className="mt-1.5 grid gap-2">
            {view.risks.map((risk) => (
              <li
                key={risk.key}
                className="flex gap-2 rounded-md border border-l-4 border-danger bg-danger-soft px-3 py-2"
              >
                <IconAlertTriangle size={20} stroke={2} aria-hidden="true" className="shrink-0 text-danger" />
                <span>{riskSentence(t, risk)}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {because.length > 0 && (
        <div>
          <h3 className="font-semibold">{t('approvals.why')}</h3>
          <ul className="mt-1 grid list-disc gap-1 pl-5">
            {because.map((cause) => (
              <li key={cause}>{t(`approvals.because.${cause}`)}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

function History({ screen: { t, clock }, view }: Part) {
  const entries = folded(view.timeline).map(({ entry }) => ({ ...lineOf(t, clock, entry), title: titleOf(t, entry) }));
  if (entries.length === 0) return null;
  const label = t('approvals.history', { count: entries.length });
  return (
    <details className="rounded-md border border-line">
      <summary className="rounded-md px-3 py-2 font-semibold">{label}</summary>
      <div className="px-3 pt-2 pb-3">
        <Timeline label={label} entries={entries} />
      </div>
    </details>
  );
}
