import { IconChecklist, IconMessageQuestion } from '@tabler/icons-react';
import type { NavItem } from '@/components/shell/nav-list';
import type { Translator } from '@/lib/i18n/translator';
import type { Officer } from '@/lib/officers/officer';
import { countOwnFindings } from '@/lib/reviews/list-findings';
import { countReviewWork } from '@/lib/reviews/worklist';

const icon = { size: 20, stroke: 1.75 };
const [worklist, profiles] = ['/audit/review', '/audit/officers'] as const;
/** They lie below the log's address, and are no part of it. */
export const reviewPages = [worklist, profiles];

async function worklistItem(t: Translator, officer: Officer): Promise<NavItem[]> {
  if (!officer.does('audit.review')) return [];
  const { samples, signals, findings } = await countReviewWork(officer);
  const count = samples + signals + findings;
  const badge = { count, label: t('reviews.waiting', { count }) };
  return [{ href: worklist, within: [profiles], label: t('reviews.title'), icon: <IconChecklist {...icon} />, badge }];
}

/** For whoever was ever asked about their own acts, and for nobody else: others need not be reminded that it can happen. */
async function questionsItem(t: Translator, officer: Officer): Promise<NavItem[]> {
  if (!officer.does('finding.answer')) return [];
  const { waiting, all } = await countOwnFindings(officer);
  if (all === 0) return [];
  const badge = { count: waiting, label: t('reviews.ownWaiting', { count: waiting }) };
  return [{ href: '/findings', label: t('reviews.ownTitle'), icon: <IconMessageQuestion {...icon} />, badge }];
}

/** What waits to be reviewed, and what one is asked oneself. */
export const reviewMenu = async (t: Translator, officer: Officer): Promise<NavItem[]> => [
  ...(await worklistItem(t, officer)),
  ...(await questionsItem(t, officer)),
];
