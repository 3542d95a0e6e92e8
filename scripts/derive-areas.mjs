// Writes db/seed/areas/*.csv from the unpacked npm package idn-area-data (code MIT, data ODbL 1.0).
//   npm pack idn-area-data@4.0.1 && tar xzf idn-area-data-4.0.1.tgz
//   node scripts/derive-areas.mjs package
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const version = '4.0.1';
const counts = { provinces: 38, regencies: 514, districts: 7285 };
const target = new URL('../db/seed/areas/', import.meta.url);

// Codes no table in force lists any more, though NIKs issued under them stay valid for life. Old names as first coded.
const splits = [
  {
    note: 'UU 14/2022 (Papua Selatan)',
    province: '93',
    codes: {
      9101: 'Kabupaten Merauke',
      9116: 'Kabupaten Boven Digoel',
      9117: 'Kabupaten Mappi',
      9118: 'Kabupaten Asmat',
    },
  },
  {
    note: 'UU 15/2022 (Papua Tengah)',
    province: '94',
    codes: {
      9104: 'Kabupaten Nabire',
      9107: 'Kabupaten Puncak Jaya',
      9108: 'Kabupaten Paniai',
      9109: 'Kabupaten Mimika',
      9125: 'Kabupaten Puncak',
      9126: 'Kabupaten Dogiyai',
      9127: 'Kabupaten Intan Jaya',
      9128: 'Kabupaten Deiyai',
    },
  },
  {
    note: 'UU 16/2022 (Papua Pegunungan)',
    province: '95',
    codes: {
      9102: 'Kabupaten Jayawijaya',
      9112: 'Kabupaten Pegunungan Bintang',
      9113: 'Kabupaten Yahukimo',
      9114: 'Kabupaten Tolikara',
      9121: 'Kabupaten Mamberamo Tengah',
      9122: 'Kabupaten Yalimo',
      9123: 'Kabupaten Lanny Jaya',
      9124: 'Kabupaten Nduga',
    },
  },
  {
    note: 'UU 29/2022 (Papua Barat Daya)',
    province: '96',
    codes: {
      9201: 'Kabupaten Sorong',
      9204: 'Kabupaten Sorong Selatan',
      9205: 'Kabupaten Raja Ampat',
      9209: 'Kabupaten Tambrauw',
      9210: 'Kabupaten Maybrat',
      9271: 'Kota Sorong',
    },
  },
  {
    note: 'UU 20/2012 (Kalimantan Utara)',
    province: '65',
    codes: {
      6404: 'Kabupaten Bulungan',
      6405: 'Kabupaten Nunukan',
      6406: 'Kabupaten Malinau',
      6410: 'Kabupaten Tana Tidung',
      6473: 'Kota Tarakan',
    },
  },
  {
    note: 'UU 26/2004 (Sulawesi Barat)',
    province: '76',
    codes: {
      7319: 'Kabupaten Polewali Mamasa',
      7320: 'Kabupaten Majene',
      7321: 'Kabupaten Mamuju',
      7323: 'Kabupaten Mamasa',
      7325: 'Kabupaten Mamuju Utara',
    },
  },
  { note: 'TAP MPR V/MPR/1999', province: null, codes: { 54: 'Timor Timur' } },
];

const renamed = new Map([
  ['Kabupaten Polewali Mamasa', 'Kabupaten Polewali Mandar'],
  ['Kabupaten Mamuju Utara', 'Kabupaten Pasangkayu'],
]);

/** Rows of one source table as { code, name }: code without dots. Fails when the count is not the decree's. */
function readTable(folder, table) {
  const lines = readFileSync(join(folder, 'data', `${table}.csv`), 'utf8')
    .trim()
    .split(/\r?\n/)
    .slice(1);
  const rows = lines.map((line) => ({ code: line.split(',')[0].replaceAll('.', ''), name: nameIn(line) }));
  if (rows.length !== counts[table]) throw new Error(`${table}: ${rows.length} rows, expected ${counts[table]}`);
  return rows;
}

// The source writes Ra'as with a quotation mark, quoted. With an apostrophe no name needs quoting.
function nameIn(line) {
  const name = line
    .split(',')
    .at(-1)
    .replace(/^"(.*)"$/, '$1')
    .replaceAll('""', "'");
  if (/[",]/.test(name)) throw new Error(`a name that needs quoting: ${line}`);
  return name;
}

/** Retired codes with the current code of the same place: matched by name inside the province it went to. */
function retiredRows(regencies) {
  return splits.flatMap(({ note, province, codes }) =>
    Object.entries(codes).map(([code, name]) => {
      if (regencies.some((regency) => regency.code === code)) throw new Error(`${code} is in force`);
      const today = renamed.get(name) ?? name;
      const successor = regencies.find((regency) => regency.code.slice(0, 2) === province && regency.name === today);
      if (province && !successor) throw new Error(`${code} ${name}: no successor`);
      return { code, name, successor: successor?.code ?? '', retired_note: note };
    }),
  );
}

function writeTable(table, rows) {
  const lines = [Object.keys(rows[0]), ...rows.map((row) => Object.values(row))];
  writeFileSync(new URL(`${table}.csv`, target), `${lines.map((line) => line.join(',')).join('\n')}\n`);
  console.log(`${table}.csv: ${rows.length} rows`);
}

const [folder] = process.argv.slice(2);
if (!folder) throw new Error('usage: node scripts/derive-areas.mjs <folder of the unpacked idn-area-data package>');
const found = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version;
if (found !== version)
  throw new Error(`idn-area-data ${found}: this script is for ${version}, other versions have other codes`);

mkdirSync(target, { recursive: true });
const [provinces, regencies, districts] = Object.keys(counts).map((table) => readTable(folder, table));
writeTable('provinces', provinces);
writeTable('regencies', regencies);
writeTable('districts', districts);
writeTable(
  'retired',
  retiredRows(regencies).sort((a, b) => a.code.localeCompare(b.code)),
);
