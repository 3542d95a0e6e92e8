import { titleOf } from '@/app/(office)/residents/[id]/history-lines';
import { Chip } from '@/components/ui/chip';
import { DefinitionList } from '@/components/ui/definition-list';
import { TextLink } from '@/components/ui/link';
import type { FindingLine } from '@/lib/reviews/list-findings';
import type { Screen } from '../../cases/screen';
import { AskForm, CloseForm } from './finding-forms';

type FindingProps = { screen: Screen; finding: FindingLine };
const tones = { open: 'warning', answered: 'info', closed: 'neutral' } as const;

/** One finding: what was asked, what was answered, what it came to, and what is to be done now. */
export function FindingCard({ screen, finding }: FindingProps) {
  const { t, words, form, clock } = screen;
  const title = titleOf(t, { act: finding.act, outcome: 'done' });
  const name = `${finding.officer ?? t('reviews.otherArea')}, ${title}`;
  const forms = { findingId: finding.id, name, words: words.reviews, form };
  return (
    <li className="grid gap-3 px-card py-4">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h3 className="font-semibold">
          <TextLink href={`/audit/officers/${finding.officerId}`}>{finding.officer ?? t('reviews.otherArea')}</TextLink>
        </h3>
        <Chip tone={tones[finding.status]}>{stateOf(screen, finding)}</Chip>
      </div>
      <p className="text-ink-2 tabular">
        {title} · {clock.full(finding.entryAt)}
      </p>
      <DefinitionList items={factsOf(screen, finding)} columns={1} />
      {finding.status !== 'closed' && (
        <div className="flex flex-wrap gap-2">
          <CloseForm {...forms} />
          {finding.status === 'open' && !finding.askedAt && <AskForm {...forms} />}
        </div>
      )}
    </li>
  );
}

function stateOf({ t }: Screen, { status, askedAt, isLate }: FindingLine): string {
  if (status !== 'open') return t(`reviews.finding.${status}`);
  if (!askedAt) return t('reviews.finding.notAsked');
  return t(isLate ? 'reviews.finding.late' : 'reviews.finding.open');
}

function factsOf({ t, clock }: Screen, finding: FindingLine) {
  const by = (name: string | null, at: string) =>
    t('reviews.finding.by', { name: name ?? t('reviews.finding.someone'), when: clock.full(at) });
  const { note, opener, openedAt, answer, answeredAt, result, closer, closedAt, closingNote } = finding;
  return [
    { term: `${t('reviews.finding.question')} · ${by(opener, openedAt)}`, value: note },
    ...(answer && answeredAt
      ? [{ term: `${t('reviews.finding.answer')} · ${clock.full(answeredAt)}`, value: answer }]
      : []),
    ...(result && closedAt
      ? [
          {
            term: `${t('reviews.finding.outcome')} · ${by(closer, closedAt)}`,
            value: [t(`reviews.finding.results.${result}`), closingNote].filter(Boolean).join('. '),
          },
        ]
      : []),
  ];
}
