import { zoneOf } from '@/lib/format/time';
import { translator } from '@/lib/i18n/translator';
import { letterSigner, signLetter } from '@/lib/letters/sign-letter';
import type { Officer } from '@/lib/officers/officer';
import { reportRollout } from '@/lib/rollout/report';
import { writeReport } from './letter';

/** The signed report of an area over a month, once it is on record that it is made. Throws Refusal. */
export async function reportFile(officer: Officer, asked: { place: string; month: string; language: 'id' | 'en' }) {
  const { facts, office, language: locale } = await reportRollout(officer, asked);
  const words = { t: translator(locale), locale, zone: zoneOf(officer.office.timeZone) };
  const letter = await writeReport({ ...words, ...letterSigner(), facts, office, made: new Date() });
  const name = `${locale === 'id' ? 'sebaran' : 'rollout'}-${facts.now.place}-${facts.month}.pdf`;
  return { name, type: 'application/pdf', body: await signLetter(letter) };
}
