import type { ApprovalLine } from '@/lib/approvals/list';
import type { approvals } from '@/lib/i18n/messages/approvals';
import type { Translator } from '@/lib/i18n/translator';

type Words = (typeof approvals)['id'];
type Risk = ApprovalLine['risks'][number];
type Weighed = Pick<ApprovalLine, 'risks' | 'causes'>;

const known = (t: Translator, { key, count = 0 }: Risk) => {
  if (key === 'contact-used-by-others' || key === 'many-reissues') return t(`approvals.risk.${key}`, { count });
  const plain = ['fraud-flagged', 'offer-disowned', 'rejected', 'identity-failed'] as const;
  return t(`approvals.risk.${plain.find((one) => one === key) ?? 'other'}`);
};

/** How grave, in words: the first reason stands for the rest. What makes it risky comes before what makes it weak. */
export function levelOf(t: Translator, { risks, causes }: Weighed) {
  const [first] = risks;
  if (first) return { tone: 'danger', word: t('approvals.level.high', { why: known(t, first) }) } as const;
  const cause: keyof Words['cause'] = causes[0] ?? 'policy';
  const why = t(`approvals.cause.${cause}`);
  if (cause === 'policy') return { tone: 'neutral', word: t('approvals.level.low', { why }) } as const;
  return { tone: 'warning', word: t('approvals.level.medium', { why }) } as const;
}

/** "hanya KK atau surat lain, warga luar wilayah" */
export const causesInShort = (t: Translator, causes: ApprovalLine['causes']) =>
  causes.map((cause) => t(`approvals.cause.${cause}`)).join(', ');
