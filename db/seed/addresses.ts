import type { Area } from './areas';
import { words } from './given-names';
import type { Place } from './places';
import { Random } from './random';

const streets = words(
  `MERDEKA SUDIRMAN DIPONEGORO AHMAD_YANI GATOT_SUBROTO KARTINI VETERAN PAHLAWAN MELATI MAWAR ANGGREK KENANGA CEMPAKA
   FLAMBOYAN DAHLIA BOUGENVILLE NUSA_INDAH CENDRAWASIH RAJAWALI MERPATI KUTILANG GARUDA MERAPI SEMERU RINJANI KERINCI
   MUSI BRANTAS MAHAKAM BENGAWAN_SOLO PASAR_LAMA STASIUN MASJID_RAYA PENDIDIKAN PRAMUKA KESEHATAN TRANSMIGRASI`,
);
const settings = words('PERUM_GRIYA_ASRI PERUM_TAMAN_INDAH GANG_BUNTU KOMPLEK_BUMI_PERMAI RUSUN_HARAPAN_JAYA');
const javanese = words(
  'SIDOMULYO KARANGANYAR SUMBERREJO KEDUNGSARI WONOKERTO MARGOREJO TAMBAKSARI PURWODADI NGADIREJO BANJARSARI GIRIHARJO',
);
const sundanese = words(
  'SUKAMAJU MEKARJAYA CIBODAS SINDANGSARI CIKARANGWETAN PASIRMULYA CIJERUK HARAPANJAYA MARGAHAYU JATIMULYA SUKASARI',
);
const others = words(
  'TANJUNG_RAYA SUNGAI_LIMAU PASAR_BARU KAMPUNG_TENGAH BATU_MERAH AIR_JERNIH LEMBAH_SARI TELUK_DALAM BUKIT_INDAH MUARA_JAYA PULAU_RENGAS PADANG_LUAS RIMBA_BARU WAI_BERSIH',
);

// First two digits of the post codes of a province, as far as one pair will do.
const postalStarts: Record<string, string> = Object.fromEntries(
  `11:23 12:20 13:25 14:28 15:36 16:30 17:38 18:35 19:33 21:29 31:10 32:40 33:50 34:55 35:60 36:42 51:80 52:83 53:85
   61:78 62:73 63:70 64:75 65:77 71:95 72:94 73:90 74:93 75:96 76:91 81:97 82:97`
    .split(/\s+/)
    .map((entry) => entry.split(':')),
);
const postalStartsOfCities: Record<string, string> = { '3275': '171', '3578': '602', '9171': '991' };

export type Address = { address: string; rt: string; rw: string; village: string; postalCode: string };

export function addressOf(random: Random, place: Place, district: Area): Address {
  const { village, postalCode } = random.pick(villagesOf(place, district.code));
  const number = random.int(1, 180);
  const street = `JL. ${random.pick(streets)} NO. ${number}`;
  const address = random.chance(0.12) ? `${random.pick(settings)} BLOK ${random.pick(blocks)}/${number}` : street;
  return { address, rt: threeDigits(random.int(1, 16)), rw: threeDigits(random.int(1, 14)), village, postalCode };
}

const blocks = words('A B C D E F G H AA AB C3');
type Village = { village: string; postalCode: string };
const known = new Map<string, Village[]>();

/** Six made-up villages, the same ones each time for a district. */
function villagesOf(place: Place, districtCode: string): Village[] {
  const kept = known.get(districtCode);
  if (kept) return kept;
  const random = new Random(`villages/${districtCode}`);
  const start = postalStartsOfCities[place.code] ?? postalStarts[place.provinceCode] ?? '98';
  const village = () => random.pick(villageNames(place.provinceCode));
  const made = Array.from({ length: 6 }, () => ({ village: village(), postalCode: postalCode(random, start) }));
  known.set(districtCode, made);
  return made;
}

function villageNames(provinceCode: string): string[] {
  if (['33', '34', '35'].includes(provinceCode)) return javanese;
  return ['31', '32', '36'].includes(provinceCode) ? sundanese : others;
}

function postalCode(random: Random, start: string): string {
  return `${start}${String(random.int(1, 10 ** (5 - start.length) - 1)).padStart(5 - start.length, '0')}`;
}

function threeDigits(value: number): string {
  return String(value).padStart(3, '0');
}

/** Where somebody lived before they came here, in one line. */
export function addressElsewhere(random: Random, { name, provinceName }: Place): string {
  return `JL. ${random.pick(streets)} NO. ${random.int(1, 180)}, ${name}, ${provinceName}`;
}
