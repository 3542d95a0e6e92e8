import { ikdLook, nikLook } from '@/app/(office)/status-chips';
import { formWords } from '@/app/form-words';
import type { Translator } from '@/lib/i18n/translator';

const ikdStates = ['active', 'suspended', 'revoked', 'expired', 'none'] as const;
const purposes = ['present', 'written-request', 'complaint', 'other'] as const;
const nikStates = ['active', 'inactive', 'duplicate', 'deceased'] as const;

const looks = <K extends string, L>(states: readonly K[], look: (state: K) => L) =>
  Object.fromEntries(states.map((state) => [state, look(state)])) as Record<K, L>;

/** Where the browser puts in what it knows: the sentence travels with its placeholder. */
const DIGITS = '{digits}';
const NUMBER = '{number}';

const boxWords = (t: Translator) => ({
  label: t('search.label'),
  hint: t('search.hint'),
  counter: t('search.counter', { digits: DIGITS }),
  submit: t('search.submit'),
  searching: t('search.searching'),
  opening: t('search.card.opening'),
  byName: t('search.byName'),
  empty: t('search.errors.empty'),
  length: t('search.errors.length', { digits: DIGITS }),
  phone: t('search.errors.phone'),
  caseNotFound: t('search.errors.caseNotFound', { number: NUMBER }),
  missTitle: t('search.missTitle'),
  miss: t('search.miss', { nik: NUMBER }),
  missButton: t('search.missButton'),
});

const nameWords = (t: Translator) => ({
  title: t('search.name.title'),
  lead: t('search.name.lead'),
  needed: t('search.name.needed'),
  name: t('search.name.name'),
  nameHint: t('search.name.nameHint'),
  birthDate: t('search.name.birthDate'),
  birthDateHint: t('search.name.birthDateHint'),
  submit: t('search.name.submit'),
  close: t('search.name.close'),
  none: t('search.name.none'),
  found: Array.from({ length: 21 }, (_, count) => t('search.name.found', { count })),
  many: t('search.name.many'),
});

const visitWords = (t: Translator) => ({
  purpose: t('search.visit.purpose'),
  purposes: purposes.map((value) => ({ value, label: t(`reasons.${value}`) })),
  queue: t('search.visit.queue'),
  queueHint: t('search.visit.queueHint'),
  next: t('result.nextResident'),
});

const cardWords = (t: Translator) => ({
  found: t('search.card.found'),
  photo: t('office.portrait'),
  born: t('search.card.born', { year: NUMBER }),
  outOfArea: t('search.card.outOfArea'),
  outOfAreaText: t('search.card.outOfAreaText'),
  onlyClerk: t('search.card.onlyClerk'),
  openCase: t('search.card.openCase'),
  caseHere: t('search.card.caseHere', { number: NUMBER }),
  caseWaiting: t('search.card.caseWaiting', { number: NUMBER }),
  caseElsewhere: t('search.card.caseElsewhere', { number: NUMBER }),
  continue: t('search.card.continue'),
  ikd: looks(ikdStates, (state) => ikdLook(t, state)),
  nik: looks(nikStates, (state) => nikLook(t, state)),
});

/** Everything the search says in the browser, in one language. */
export const searchWords = (t: Translator) => ({
  box: boxWords(t),
  visit: visitWords(t),
  name: nameWords(t),
  card: cardWords(t),
  form: formWords(t),
});
export type SearchWords = ReturnType<typeof searchWords>;
