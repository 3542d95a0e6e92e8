import { labels } from '@/lib/i18n/messages/labels';
import { reasons } from '@/lib/i18n/messages/reasons';
import { wallet } from '@/lib/i18n/messages/wallet';
import type { Translator } from '@/lib/i18n/translator';
import { allActs } from '@/lib/ledger/act-groups';
import { revealGroups } from '@/lib/residents/reveal';

type Words = Record<string, string>;
const dictionary = (keys: readonly string[], word: (key: string) => string): Words =>
  Object.fromEntries(keys.map((key) => [key, word(key)]));

/** What the resident did with a wallet is told in the resident's own words. */
const ownActs = Object.entries(wallet.id.history.own).flatMap(([head, tails]) =>
  Object.keys(tails).map((tail) => `${head}.${tail}`),
);

const actWords = (t: Translator) => ({
  ...dictionary(allActs, (act) => t(`acts.${act}` as 'acts.unknown')),
  ...dictionary(ownActs, (act) => t(`wallet.history.own.${act}` as 'acts.unknown')),
});

/** The history in the words of the resident it is about. */
export const historyWords = (t: Translator) => ({
  lead: t('wallet.history.lead'),
  none: t('wallet.history.none'),
  you: t('wallet.history.you'),
  system: t('wallet.history.system'),
  visitor: t('wallet.history.visitor'),
  times: t('wallet.history.times', { count: '{count}' }),
  label: t('history.label'),
  last: t('history.last'),
  acts: actWords(t) as Words,
  unknown: t('acts.unknown'),
  outcomes: {
    refused: t('acts.refused', { act: '{act}' }),
    failed: t('acts.failed', { act: '{act}' }),
    requested: t('acts.requested', { act: '{act}' }),
  },
  roles: dictionary(Object.keys(labels.id.role), (role) => t(`labels.role.${role}` as 'labels.role.clerk')),
  reasons: dictionary(Object.keys(reasons.id), (reason) => t(`reasons.${reason}` as 'reasons.present')),
  groups: dictionary(revealGroups, (group) => t(`resident.summary.group.${group}` as 'resident.summary.group.nik')),
});
export type HistoryWords = ReturnType<typeof historyWords>;
