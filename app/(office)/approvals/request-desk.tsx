import { Banner } from '@/components/ui/banner';
import type { ApprovalView } from '@/lib/approvals/view';
import type { Screen } from '../cases/screen';
import { Decided } from './decided';
import { EvidenceDesk } from './evidence-desk';
import { ReleaseForm, TakeForm } from './take-forms';

type Part = { screen: Screen; view: ApprovalView };

const reasons = ['identity-doubtful', 'evidence-missing', 'number-suspicious', 'against-procedure', 'other'] as const;

/** What this officer can do about it now: nothing, take it, or look and decide. */
export function RequestDesk({ screen, view }: Part) {
  const { t, form, clock } = screen;
  const { taken } = view;
  if (view.status !== 'waiting') return <Decided screen={screen} view={view} />;
  if (view.own || (taken && !taken.byMe))
    return (
      <div className="pb-card">
        <Banner tone="info">
          {view.own
            ? t('refusals.approval.own')
            : t('approvals.takenByOther', {
                name: taken?.name ?? t('approvals.someone'),
                time: clock.time(taken?.until ?? ''),
              })}
        </Banner>
      </div>
    );
  if (!taken)
    return (
      <div className="pb-card">
        <TakeForm approvalId={view.id} label={t('approvals.take')} hint={t('approvals.takeHint')} form={form} />
      </div>
    );
  return <Mine screen={screen} view={view} until={taken.until} />;
}

/** Taken by me: a quarter of an hour to look and decide. */
function Mine({ screen, view, until }: Part & { until: string }) {
  const { t, words, form, clock } = screen;
  const names = { number: view.number ?? '', maker: view.maker ?? t('approvals.outside') };
  const { approvals: own } = words;
  return (
    <EvidenceDesk
      approvalId={view.id}
      until={until}
      clock={{ now: clock.now, zone: clock.zone, locale: clock.locale }}
      form={form}
      words={{
        ...{ see: own.see, seeHint: own.seeHint, left: own.left, bar: own.bar, close: own.close },
        evidence: own.evidence,
        labels: words.labels,
        rows: words.identity.rows,
        documentKind: words.identity.documentKind,
      }}
      decision={{
        approve: {
          ...{ button: own.approve.button, submit: own.approve.submit },
          title: t('approvals.approve.title', names),
          text: t('approvals.approve.text', names),
          pin: t('approvals.approve.pin', names),
        },
        reject: { ...own.reject, title: t('approvals.reject.title', names) },
        back: { ...own.back, title: t('approvals.back.title', names) },
        ...{ reason: own.reason, note: own.note, noteHint: own.noteHint },
        reasons: reasons.map((value) => ({ value, label: t(`reasons.${value}`) })),
      }}
      release={<ReleaseForm approvalId={view.id} label={t('approvals.release')} form={form} />}
    />
  );
}
