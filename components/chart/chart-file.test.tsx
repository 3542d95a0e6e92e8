import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { chartFile } from './chart-sheet';
import { LineDrawing } from './line-drawing';
import { MapDrawing } from './map-drawing';
import { onPaper, paperColours } from './paper-colours';

const size = { width: 600, height: 300 };
const week = (value: number | null, index: number) => ({ label: `M${index}`, value });

test('the colours on paper are those of the light theme', () => {
  const tokens = readFileSync(new URL('../../app/tokens.css', import.meta.url), 'utf8');
  const light = (name: string) => new RegExp(`${name}: light-dark\\((#\\w+),`).exec(tokens)?.[1];
  expect(Object.keys(paperColours).map((name) => [name, light(name)])).toEqual(Object.entries(paperColours));
  expect(() => onPaper('fill="var(--nowhere)"')).toThrow('--nowhere');
});

test('a map becomes a file that needs nothing else', async () => {
  const file = await chartFile({
    ...size,
    title: 'Sebaran <uji> & "coba"',
    notes: ['Data per 22 November 2026'],
    legend: [{ label: '0–10%', fill: 'var(--map-1)' }],
    draw: (placing) => (
      <MapDrawing
        label="Peta"
        viewBox="0 0 100 50"
        coast={{ land: 'M0 0l9 0 0 9z', neighbours: 'M0 0l9 0 0 9z' }}
        circles={[
          { key: '1', x: 5, y: 5, r: 2, step: null, name: 'Kabupaten A' },
          { key: '2', x: 500, y: 5, r: 2, step: 1, name: 'di luar' },
        ]}
        hatchId="hatch"
        placing={placing}
      />
    ),
  });
  expect(file).toMatch(/^<\?xml[^\n]+\n<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="648"/);
  expect(file).toContain('<title>Sebaran &lt;uji&gt; &amp; &quot;coba&quot;</title>');
  expect(file).toContain('Data per 22 November 2026');
  expect(file).toContain('url(#hatch)');
  expect(file).not.toMatch(/var\(|class=|di luar|<a /);
});

test('lines become a file as well, with a gap and without a value', async () => {
  const file = await chartFile({
    ...size,
    title: 'Tren',
    notes: [],
    draw: (placing) => (
      <LineDrawing
        label="Tren"
        summary="Naik."
        points={[[4, 6, null, 9].map(week), [].map(week)]}
        seriesNames={['Kota Bekasi', 'Nasional']}
        none="Belum ada data"
        format={(value) => `${value}%`}
        target={{ value: 30, label: 'Target 30%' }}
        {...{ ...size, placing }}
      />
    ),
  });
  expect(file).toContain('Target 30%');
  expect(file).toContain('9%');
  expect(file).not.toMatch(/NaN|Infinity|var\(|class=/);
});
