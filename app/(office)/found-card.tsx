'use client';

import type { ReactNode } from 'react';
import { Banner } from '@/components/ui/banner';
import { ButtonLink } from '@/components/ui/button-link';
import type { ResidentCard } from '@/lib/residents/card';
import { filled } from './filled';
import { ResidentPhoto } from './portrait';
import type { SearchWords } from './search-words';
import { StatusChip } from './status-chips';

type CardProps = { card: ResidentCard; words: SearchWords['card'] };

/** Enough to tell that it is the right person, and no more. */
export function ResidentFace({ card, words }: CardProps) {
  return (
    <div className="flex min-w-0 flex-1 items-start gap-4">
      <ResidentPhoto portrait={card.portrait} size={56} label={words.photo} />
      <div className="min-w-0 flex-1">
        <p className="font-semibold wrap-anywhere">{card.name}</p>
        <p className="text-ink-2 tabular">{card.maskedNik}</p>
        <p className="text-ink-2">
          {filled(words.born, card.birthYear)} · {card.regency}
        </p>
        <p className="mt-1.5 flex flex-wrap gap-1.5">
          <StatusChip {...words.ikd[card.credential ?? 'none']} />
          {card.nikState !== 'active' && <StatusChip {...words.nik[card.nikState]} />}
        </p>
      </div>
    </div>
  );
}

/** Somebody of another area: what can be done is to open a case, or to go on with the one that waits. */
export function FoundCard({ card, words, canReport }: CardProps & { canReport: boolean }) {
  return (
    <section aria-label={words.found} className="rounded-md border border-line bg-surface p-card">
      <div className="grid gap-4">
        <ResidentFace card={card} words={words} />
        <NextStep card={card} words={words} canReport={canReport} />
      </div>
    </section>
  );
}

function NextStep({ card: { id, openCase }, words, canReport }: CardProps & { canReport: boolean }) {
  const go = (href: string, label: string) => (
    <ButtonLink href={href} variant="primary" shortcut="F4">
      {label}
    </ButtonLink>
  );
  const tell = (title: string, text: string, action?: ReactNode) => (
    <Banner tone="info" title={title} actions={action}>
      {text}
    </Banner>
  );
  if (openCase?.here)
    return tell(filled(words.caseHere, openCase.number), '', go(`/cases/${openCase.id}`, words.continue));
  if (openCase && !openCase.waits) return tell(words.outOfArea, filled(words.caseElsewhere, openCase.number));
  if (!canReport) return tell(words.outOfArea, words.onlyClerk);
  if (openCase)
    return tell(
      words.outOfArea,
      filled(words.caseWaiting, openCase.number),
      go(`/cases/${openCase.id}/resume`, words.continue),
    );
  return tell(words.outOfArea, words.outOfAreaText, go(`/cases/new?resident=${id}`, words.openCase));
}
