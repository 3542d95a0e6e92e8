import { IconMessageQuestion } from '@tabler/icons-react';
import type { Metadata } from 'next';
import { Banner } from '@/components/ui/banner';
import { Card } from '@/components/ui/card';
import { Chip } from '@/components/ui/chip';
import { DefinitionList } from '@/components/ui/definition-list';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { getTexts } from '@/lib/i18n/request';
import { type OwnFinding, ownFindings } from '@/lib/reviews/list-findings';
import { type Screen, screenOf } from '../cases/screen';
import { titleOf } from '../residents/[id]/history-lines';
import { AnswerForm } from './answer-form';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTexts())('reviews.ownTitle') };
}

const tones = { open: 'warning', answered: 'info', closed: 'neutral' } as const;

/** What the officer is asked about their own acts, and what they answered. */
export default async function OwnFindingsPage() {
  const screen = await screenOf();
  const { officer, t } = screen;
  if (!officer.does('finding.answer')) return <Banner tone="warning">{t('refusals.notAllowed')}</Banner>;
  const found = await ownFindings(officer);
  return (
    <div data-density="office" className="mx-auto max-w-3xl">
      <PageHeader title={t('reviews.ownTitle')} lead={t('reviews.ownLead')} />
      {found.length === 0 ? (
        <Card>
          <EmptyState
            title={t('reviews.ownNone')}
            icon={<IconMessageQuestion size={24} stroke={1.5} aria-hidden="true" />}
          >
            {t('reviews.ownNoneText')}
          </EmptyState>
        </Card>
      ) : (
        <div className="grid gap-6">
          {found.map((finding) => (
            <Finding key={finding.id} screen={screen} finding={finding} />
          ))}
        </div>
      )}
    </div>
  );
}

function Finding({ screen, finding }: { screen: Screen; finding: OwnFinding }) {
  const { t, form, clock } = screen;
  const words = { label: t('reviews.ownAnswer'), hint: t('reviews.ownHint'), submit: t('reviews.ownSubmit') };
  return (
    <Card
      title={titleOf(t, { act: finding.act, outcome: 'done' })}
      actions={<Chip tone={tones[finding.status]}>{t(`reviews.finding.${finding.status}`)}</Chip>}
    >
      <p className="mb-3 text-ink-2 tabular">{clock.full(finding.entryAt)}</p>
      <DefinitionList items={factsOf(screen, finding)} columns={1} />
      {finding.status === 'open' && (
        <div className="mt-6">
          <AnswerForm findingId={finding.id} words={words} form={form} />
        </div>
      )}
    </Card>
  );
}

function factsOf(
  { t, clock }: Screen,
  { note, askedAt, answer, answeredAt, result, closedAt, closingNote }: OwnFinding,
) {
  return [
    {
      term: askedAt ? t('reviews.ownAsked', { when: clock.full(askedAt) }) : t('reviews.finding.question'),
      value: note,
    },
    ...(answer && answeredAt
      ? [{ term: t('reviews.ownAnswered', { when: clock.full(answeredAt) }), value: answer }]
      : []),
    ...(result && closedAt
      ? [
          {
            term: t('reviews.ownClosed', { when: clock.full(closedAt) }),
            value: [t(`reviews.finding.results.${result}`), closingNote].filter(Boolean).join('. '),
          },
        ]
      : []),
  ];
}
