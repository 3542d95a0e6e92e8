import type { offices } from '@/db/schema/areas';
import { type Area, readAreas } from './areas';
import { type Place, readPlaces, withoutKind } from './places';
import { dense } from './quotas';
import { Random } from './random';
import { timeZoneOf } from './time-zones';

export type Office = Omit<typeof offices.$inferSelect, 'id' | 'closedAt'>;

/** Where the officers of the centre sit; it serves the whole country and has no public. */
export const nationalOffice: Office = {
  code: '00',
  name: 'Ditjen Dukcapil',
  kind: 'dinas',
  region: 'ID',
  address: 'Jl. Raya Pasar Minggu Km. 19, Jakarta Selatan',
  timeZone: 'Asia/Jakarta',
  counters: 1,
};

/** The centre, an office for each province and each regency, and sub-offices in the dense ones. */
export function allOffices(): Office[] {
  const provinces = readAreas().filter(({ kind, retired }) => kind === 'province' && !retired);
  return [nationalOffice, ...provinces.map(provincialOffice), ...readPlaces().flatMap(officesIn)];
}

const DKI = '31';

/** Oversees its regencies; in Jakarta it is the agency itself, above its Sudin (UU Adminduk Pasal 7(2)). */
function provincialOffice({ code, name, path }: Area): Office {
  const isAgency = code === DKI;
  return {
    code,
    name: isAgency ? 'Dinas Dukcapil Provinsi DKI Jakarta' : `Dinas Dukcapil Provinsi ${name}`,
    kind: isAgency ? 'dinas' : 'provinsi',
    region: path,
    address: `Jl. ${new Random(`office/${code}`).pick(streets)} No. 1, ${name}`,
    timeZone: timeZoneOf(path),
    counters: 1,
  };
}

export function officesIn(place: Place): Office[] {
  const isDense = place.code in dense;
  const main: Office = {
    code: place.code,
    name: officeName(place),
    kind: place.provinceCode === DKI ? 'sudin' : 'dinas',
    region: place.path,
    address: officeAddress(place, withoutKind(place.title)),
    timeZone: timeZoneOf(place.path),
    counters: isDense ? 8 : place.isCity ? 5 : 3,
  };
  return isDense
    ? [main, ...place.districts.slice(0, 4).map((district, index) => subOffice(place, district.name, index + 1))]
    : [main];
}

// In Jakarta the province is the agency: its cities have a Suku Dinas (UU Adminduk Pasal 7(2)).
function officeName({ title, provinceCode }: Place): string {
  return provinceCode === DKI
    ? `Sudin Dukcapil ${title.replace(/^Kota Administrasi |Administrasi /, '')}`
    : `Disdukcapil ${title}`;
}

function subOffice(place: Place, district: string, number: number): Office {
  return {
    code: `${place.code}-0${number}`,
    name: `UPT Dukcapil ${place.provinceCode.startsWith('9') ? 'Distrik' : 'Kecamatan'} ${district}`,
    kind: 'upt',
    region: place.path,
    address: officeAddress(place, district),
    timeZone: timeZoneOf(place.path),
    counters: 2,
  };
}

const streets = ['Ahmad Yani', 'Ir. H. Juanda', 'Jenderal Sudirman', 'Diponegoro', 'Pemuda', 'Merdeka', 'Veteran'];

function officeAddress({ code, title }: Place, district: string): string {
  const random = new Random(`office/${code}/${district}`);
  const street = `Jl. ${random.pick(streets)} No. ${random.int(1, 120)}`;
  return [...new Set([street, district, withoutKind(title)])].join(', ');
}
