import { expect, test, vi } from 'vitest';
import { figures } from '@/lib/rollout/measures';
import type { RatedPlace } from '@/lib/rollout/overview';
import { noReading } from '@/lib/rollout/reading';
import { type DigestFacts, digestBody } from './body';

vi.mock('@/lib/env', () => ({ env: () => ({ PUBLIC_URL: 'http://localhost:3000' }) }));

const base = {
  ...{ asOf: '2026-06-30', residents: 2_600_000, obliged: 1_900_000, enrolled: 1_850_000 },
  ...({ source: 'dkb', synthetic: true } as const),
};
const target = { share: 30, base: 'enrolled' } as const;

function aWeek(active: number, activated: number, opened: number, minutes: number): RatedPlace {
  const blockedAfter = [...Array<number>(minutes).fill(0), opened];
  const [end, flow] = [
    { ...noReading, active },
    { ...noReading, activated, blockedAfter, decided: opened, decidedLate: minutes - 10 },
  ];
  const facts = { end, flow, base, target, now: { waiting: 0, late: 0, officers: 1 } };
  const place = { place: 'ID.32.75', name: 'Kota Bekasi', kind: 'kota', level: 'regency', stage: null } as const;
  return { ...place, figures: figures(facts), base, target };
}

const facts: DigestFacts = {
  ...{ week: { from: '2026-11-16', to: '2026-11-22' }, countedAt: new Date('2026-11-22T23:12:00Z'), synthetic: true },
  ...{ now: aWeek(321_456, 4_321, 120, 16), before: aWeek(318_000, 4_000, 131, 17), attention: [] },
};

test('figures with their denominators, and what became of them, in Indonesian', () => {
  const [indonesian] = digestBody(facts).split('— — —');
  expect(indonesian?.trim().split('\n')).toEqual([
    'Loket: ringkasan mingguan sebaran identitas digital, Kota Bekasi',
    'Minggu 16 November 2026 sampai 22 November 2026. Data per 23 November 2026, 06.12 WIB.',
    'DATA LATIHAN/SINTETIS: bukan angka resmi.',
    '',
    '- Cakupan dari yang sudah rekam: 17,4%; ▲ 0,2 poin dari minggu sebelumnya',
    '  321.456 dari 1.850.000 yang sudah rekam, DKB 30 Jun 2026 (sintetis)',
    '- Pencapaian target: 57,9%; ▲ 0,6 poin dari minggu sebelumnya',
    '  321.456 dari 555.000 target tahun ini (30% dari yang sudah rekam, DKB 30 Jun 2026 (sintetis))',
    '- Aktivasi baru: 4.321; ▲ 321 dari minggu sebelumnya',
    '- Waktu sampai blokir terlihat, median: 5,2 mnt; ▼ 2,1 mnt dari minggu sebelumnya',
    '  dari 120 blokir',
    '- Persetujuan terlambat: 5,0%; ▼ 0,3 poin dari minggu sebelumnya',
    '  6 dari 120 keputusan',
    '',
    'Tidak ada wilayah yang perlu perhatian.',
    '',
    'Selengkapnya: http://localhost:3000/rollout?place=ID.32.75',
    'Surat ini dikirim setiap Senin pagi kepada admin wilayah. Semua angka adalah jumlah, tanpa data warga.',
  ]);
});

test('names what needs somebody, the first of many', () => {
  const attention = Array.from({ length: 10 }, (_, n) => ({
    ...({
      area: `ID.32.${10 + n}`,
      name: `Kota ${n}`,
      reason: 'stalled',
      since: '2026-11-20',
      value: 12.3,
      against: null,
    } as const),
  }));
  const lines = digestBody({ ...facts, attention }).split('\n');
  expect(lines).toContain('Perlu perhatian: 10 wilayah');
  expect(lines).toContain('- Kota 0: Tidak ada aktivasi baru dalam 14 hari; cakupan 12,3% dari yang sudah rekam.');
  expect(lines).toContain('- dan 2 wilayah lain');
  expect(lines).toContain('Needs attention: 10 areas');
});

test('says what is hidden, what is not known, and that nothing is counted', () => {
  const body = digestBody({ ...facts, countedAt: null, synthetic: false, now: aWeek(3, 0, 0, 1) });
  expect(body).toContain('Belum ada yang dihitung.');
  expect(body).toContain('- Cakupan dari yang sudah rekam: •••; tanpa pembanding');
  expect(body).toContain('•••: disembunyikan agar tidak menunjuk seseorang (1–4 orang).');
  expect(body).not.toContain('SINTETIS');
});
