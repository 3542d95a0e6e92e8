import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { figures, measureNames } from '@/lib/rollout/measures';
import { noReading } from '@/lib/rollout/reading';
import { aMonthReport } from '@/test-support/month-report';
import { roundUp } from './chart';
import { writeReport } from './letter';

/** What somebody reads, where poppler is installed. */
function textOf(pdf: Buffer): string | undefined {
  const { error, stdout } = spawnSync('pdftotext', ['-raw', '-', '-'], { input: pdf });
  return error ? undefined : stdout.toString().replace(/\s+/g, ' ');
}

test.each(['id', 'en'] as const)('every measure with formula and denominator, in %s', async (locale) => {
  const letter = aMonthReport(locale);
  const pdf = await writeReport(letter);
  const raw = pdf.toString('latin1');
  expect(raw).toContain(`/Lang (${locale === 'id' ? 'id-ID' : 'en-GB'})`);
  for (const mark of ['/Marked true', '/S /Table', '/S /TH', '/S /Figure', '/S /H1']) expect(raw).toContain(mark);
  const text = textOf(pdf);
  if (text === undefined) return;
  for (const name of measureNames)
    expect(text).toContain(
      `${letter.t(`rolloutMeasures.name.${name}`)} ${letter.t(`rolloutMeasures.formula.${name}`)}`,
    );
  const words =
    locale === 'id'
      ? [
          'Kota Bekasi, Oktober 2026',
          'DATA LATIHAN/SINTETIS',
          '17,1% 315.795 dari 1.850.000 ',
          'Target 2026: 30%',
          'Bertahap',
        ]
      : [
          'Kota Bekasi, October 2026',
          'PRACTICE/SYNTHETIC DATA',
          '315,795 of 1,850,000',
          'Target 2026: 30%',
          'In phases',
        ];
  for (const one of words) expect(text).toContain(one);
  expect(text).toContain(locale === 'id' ? '28 November 2026, 09.11 WIB' : '28 November 2026, 09:11 WIB');
});

test('small numbers stay hidden, and what is real is not called synthetic', async () => {
  const { facts } = aMonthReport('id');
  const few = {
    end: { ...noReading, active: 3 },
    flow: { ...noReading, opened: 2 },
    now: { waiting: 0, late: 0, officers: 0 },
  };
  const rated = { ...facts.now, base: null, figures: figures({ ...few, base: null, target: facts.now.target }) };
  const months = facts.months.map(({ month }) => ({ month, figures: rated.figures }));
  const more = { now: rated, before: rated, months, synthetic: false, attention: [], countedAt: null };
  const text = textOf(await writeReport(aMonthReport('id', more)));
  if (text === undefined) return;
  expect(text).toContain('•••');
  expect(text).not.toContain('SINTETIS');
  expect(text).toContain('Belum ada yang dihitung');
  expect(text).toContain('Tidak ada yang ditandai');
});

test.each([
  [0, 1],
  [1, 1],
  [17.3, 20],
  [23, 25],
  [30, 50],
  [13_510, 20_000],
])('an axis over %s ends at %s', (value, end) => expect(roundUp(value)).toBe(end));
