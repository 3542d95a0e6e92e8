import type { Translator } from '@/lib/i18n/translator';

/** Where the browser puts in what it knows: the sentence travels with its placeholder. */
const PLACE = { published: '{published}', checked: '{checked}', initials: '{initials}' };

const problems = ['noCamera', 'refused', 'busy', 'reader', 'noCode', 'manyCodes', 'notImage', 'empty'] as const;
export type Problem = (typeof problems)[number];

const waysWords = (t: Translator) => ({
  private: t('verify.private'),
  lead: t('verify.lead'),
  openCamera: t('verify.camera.open'),
  openImage: t('verify.image.open'),
  reading: t('verify.image.reading'),
  openPaste: t('verify.paste.open'),
  pasteLabel: t('verify.paste.label'),
  pasteSubmit: t('verify.paste.submit'),
});

const cameraWords = (t: Translator) => ({
  title: t('verify.camera.title'),
  hint: t('verify.camera.hint'),
  starting: t('verify.camera.starting'),
  view: t('verify.camera.view'),
  close: t('verify.camera.close'),
});

const validWords = (t: Translator) => ({
  title: t('verify.valid.title'),
  compare: t('verify.valid.compare'),
  portrait: t('verify.valid.portrait'),
  name: t('verify.valid.name'),
  birthDate: t('verify.valid.birthDate'),
  regency: t('verify.valid.regency'),
  idTail: t('verify.valid.idTail'),
});

const badWords = (t: Translator) => ({
  suspended: { title: t('verify.blocked.suspended.title'), text: t('verify.blocked.suspended.text') },
  revoked: { title: t('verify.blocked.revoked.title'), text: t('verify.blocked.revoked.text') },
  unreadable: { title: t('verify.forged.title'), text: t('verify.forged.unreadable') },
  'unknown-issuer': { title: t('verify.forged.title'), text: t('verify.forged.unknown-issuer') },
  signature: { title: t('verify.forged.title'), text: t('verify.forged.signature') },
  expired: { title: t('verify.expired.title'), text: t('verify.expired.text') },
  'not-yet-valid': { title: t('verify.early.title'), text: t('verify.early.text') },
  browser: { title: t('verify.uncheckable.title'), text: t('verify.uncheckable.browser') },
  network: { title: t('verify.uncheckable.title'), text: t('verify.uncheckable.network') },
  keys: { title: t('verify.uncheckable.title'), text: t('verify.uncheckable.keys') },
  list: { title: t('verify.uncheckable.title'), text: t('verify.uncheckable.list') },
  'list-time': { title: t('verify.uncheckable.title'), text: t('verify.uncheckable.list-time') },
});

/** Everything the page says in the browser, in one language. */
export const verifyWords = (t: Translator) => ({
  title: t('verify.title'),
  checking: t('verify.checking'),
  ways: waysWords(t),
  camera: cameraWords(t),
  problems: Object.fromEntries(problems.map((one) => [one, t(`verify.problems.${one}`)])) as Record<Problem, string>,
  valid: validWords(t),
  bad: badWords(t),
  genuine: t('verify.uncheckable.genuine'),
  unknown: t('verify.uncheckable.unknown'),
  times: t('verify.times', PLACE),
  initials: t('verify.initials', PLACE),
  again: t('verify.again'),
  retry: t('verify.retry'),
});
export type VerifyWords = ReturnType<typeof verifyWords>;
