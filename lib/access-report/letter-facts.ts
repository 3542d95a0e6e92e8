import type { Locale, Zone } from '@/lib/format/time';
import type { Translator } from '@/lib/i18n/translator';
import type { Line } from './lines';

/** What the letter is about and who writes it. */
export type LetterFacts = {
  number: string;
  copy: number;
  since: Date;
  until: Date;
  name: string;
  maskedNik: string;
  office: { name: string; address: string };
  zone: Zone;
  signer: string;
  rootFingerprint: string;
};
export type Letter = LetterFacts & { t: Translator; locale: Locale; lines: readonly Line[] };
