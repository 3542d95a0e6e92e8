import type { CaseView } from '@/lib/cases/view';
import type { Translator } from '@/lib/i18n/translator';

type Risk = CaseView['risks'][number];
const plain = ['same-number-as-lost', 'both-contacts-changed', 'fraud-flagged', 'offer-disowned', 'rejected'] as const;
const counted = ['contact-used-by-others', 'identity-failed', 'many-reissues'] as const;

/** What is unusual, in a full sentence. Also for what a request has kept: keys that no longer exist say nothing. */
export function riskSentence(
  t: Translator,
  { key, count = 0 }: { key: Risk['key'] | (string & {}); count?: number },
): string {
  const withCount = counted.find((one) => one === key);
  if (withCount) return t(`review.risks.${withCount}`, { count });
  const known = plain.find((one) => one === key);
  return known ? t(`review.risks.${known}`) : '';
}
