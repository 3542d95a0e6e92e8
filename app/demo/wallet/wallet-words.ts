import { verifyWords } from '@/app/verifikasi/verify-words';
import { wallet } from '@/lib/i18n/messages/wallet';
import type { Translator } from '@/lib/i18n/translator';
import { claimsForWallets } from '@/lib/issuer/claims';
import { historyWords } from './history-words';
import { recordWords } from './record-words';
import { type Tab, tabs } from './tabs';

type Topics = (typeof wallet)['id'];
type Topic = 'offer' | 'trouble' | 'card' | 'status' | 'show' | 'forget' | 'empty';

/** Where the browser puts in what it knows: the sentence travels with its placeholder. */
const PLACES = { left: '{left}', time: '{time}', verifier: '{verifier}' };

const topic = <N extends Topic>(t: Translator, name: N) =>
  Object.fromEntries(
    Object.keys(wallet.id[name]).map((key) => [key, t(`wallet.${name}.${key}` as 'wallet.trouble.wrongPin', PLACES)]),
  ) as Record<keyof Topics[N], string>;

const tabWords = (t: Translator) =>
  Object.fromEntries(
    tabs.map((tab) => [tab, { short: t(`wallet.tabs.${tab}.short`), long: t(`wallet.tabs.${tab}.long`) }]),
  ) as Record<Tab, { short: string; long: string }>;

/** The words of the ways a code comes in, for links. */
const linkWords = (t: Translator) => ({
  private: t('wallet.link.private'),
  lead: t('wallet.empty.lead'),
  openCamera: t('wallet.link.camera'),
  openImage: t('wallet.link.image'),
  reading: t('wallet.link.reading'),
  openPaste: t('wallet.link.paste'),
  pasteLabel: t('wallet.link.label'),
  pasteSubmit: t('wallet.link.submit'),
});

function claimWords(language: string): Record<string, string> {
  const own = ({ display }: (typeof claimsForWallets)[number]) =>
    display.find(({ locale }) => locale.startsWith(language))?.name ?? '';
  return Object.fromEntries(claimsForWallets.map((claim) => [claim.path[0], own(claim)]));
}

/** Everything the wallet says in the browser, in one language. */
export function walletWords(t: Translator, language: string) {
  const { camera, problems } = verifyWords(t);
  return {
    title: t('wallet.title'),
    opening: t('wallet.opening'),
    close: t('wallet.close'),
    cancel: t('wallet.cancel'),
    retry: t('wallet.retry'),
    empty: topic(t, 'empty'),
    link: { ways: linkWords(t), camera: { ...camera, hint: t('wallet.link.hint') } },
    problems: { ...problems, empty: t('wallet.link.empty') },
    offer: topic(t, 'offer'),
    trouble: topic(t, 'trouble'),
    tabs: { label: t('wallet.tabs.label'), each: tabWords(t) },
    card: topic(t, 'card'),
    claims: claimWords(language),
    status: topic(t, 'status'),
    show: topic(t, 'show'),
    forget: topic(t, 'forget'),
    record: recordWords(t),
    history: historyWords(t),
  };
}
export type WalletWords = ReturnType<typeof walletWords>;
