import type { residents } from '@/db/schema/residents';
import { clans, second } from './family-names';
import { given, type NamePool, words } from './given-names';
import { type Weighted, weights } from './random';

export type Religion = (typeof residents.$inferSelect)['religion'];

/** How the people of one region are named, and which faiths they hold; the commonest faith comes first. */
export type Culture = {
  religions: Weighted<Religion>;
  given: NamePool;
  /** Names of an older generation, carried alone. */
  old?: NamePool;
  /** A second name of one's own. Without it, and without a clan, most have one name only. */
  second?: NamePool;
  /** Names handed down from the father. */
  clans?: readonly string[];
  titles?: NamePool;
  titleShare?: number;
};

const mostlyIslam = weights<Religion>('islam 955 kristen 25 katholik 15 budha 4 kepercayaan 1');
const islam = weights<Religion>('islam 1');

const eastern = { given: given.east, titleShare: 0 };

export const cultures = {
  java: {
    religions: mostlyIslam,
    given: given.java,
    old: given.javaOld,
    second: second.java,
    titles: { male: ['RADEN', 'RADEN MAS'], female: ['RADEN AJENG', 'RADEN RORO'] },
    titleShare: 0.01,
  },
  sunda: { religions: mostlyIslam, given: given.sunda, old: given.sundaOld, second: second.sunda },
  betawi: { religions: islam, given: given.islam, old: given.sundaOld, second: second.islam },
  malay: { religions: islam, given: given.malay, second: second.islam },
  aceh: {
    religions: islam,
    given: given.malay,
    second: second.islam,
    titles: { male: ['TEUKU', 'TEUNGKU'], female: ['CUT'] },
    titleShare: 0.12,
  },
  minang: { religions: islam, given: given.minang, clans: clans.minang },
  batak: { religions: weights<Religion>('kristen 65 islam 24 katholik 11'), given: given.batak, clans: clans.batak },
  bugis: {
    religions: weights<Religion>('islam 92 kristen 7 katholik 1'),
    given: given.bugis,
    second: second.islam,
    titles: { male: ['ANDI', 'DAENG'], female: ['ANDI'] },
    titleShare: 0.15,
  },
  bali: {
    religions: weights<Religion>('hindu 96 islam 2 kristen 2'),
    given: given.bali,
    second: second.bali,
    titles: {
      male: words('I_WAYAN I_PUTU I_GEDE I_MADE I_KADEK I_NYOMAN I_KOMANG I_KETUT IDA_BAGUS I_GUSTI_NGURAH'),
      female: words('NI_WAYAN NI_LUH NI_MADE NI_KADEK NI_NYOMAN NI_KOMANG NI_KETUT IDA_AYU I_GUSTI_AYU'),
    },
    titleShare: 1,
  },
  sasak: {
    religions: islam,
    given: given.sasak,
    second: second.islam,
    titles: { male: ['LALU'], female: ['BAIQ'] },
    titleShare: 0.3,
  },
  minahasa: { ...eastern, religions: weights<Religion>('kristen 85 katholik 7 islam 8'), clans: clans.minahasa },
  flores: { ...eastern, religions: weights<Religion>('katholik 56 kristen 36 islam 8'), clans: clans.flores },
  maluku: { ...eastern, religions: weights<Religion>('kristen 45 islam 48 katholik 7'), clans: clans.maluku },
  papua: { ...eastern, religions: weights<Religion>('kristen 74 katholik 22 islam 4'), clans: clans.papua },
  dayak: {
    religions: weights<Religion>('kristen 40 katholik 30 islam 15 hindu 8 kepercayaan 7'),
    given: given.dayak,
    clans: clans.dayak,
  },
  chinese: {
    religions: weights<Religion>('budha 42 kristen 28 katholik 20 khonghucu 8 islam 2'),
    given: given.chinese,
    clans: clans.chinese,
  },
  arab: { religions: islam, given: given.islam, clans: clans.arab },
  foreign: {
    religions: weights<Religion>('kristen 40 katholik 25 budha 15 islam 12 hindu 8'),
    given: given.foreign,
    clans: clans.foreign,
  },
} satisfies Record<string, Culture>;

export type CultureName = keyof typeof cultures;
