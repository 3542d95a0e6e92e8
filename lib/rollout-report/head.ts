import { showDateTime, showLongDate } from '@/lib/format/time';
import { decoration, ink, inner, type Pdf, page, paragraph, type } from '@/lib/letters/letter-page';
import { denominatorWords, sourceWords, valueWords, whole } from '@/lib/rollout/figure-words';
import { keyMeasures } from '@/lib/rollout/key-measures';
import { type MeasureName, measure } from '@/lib/rollout/measures';
import { changeOf, type Letter, readerOf } from './letter-words';

const practice = { line: '#b45309', soft: '#fff7e6', text: '#7a3d00' } as const;

/** That figures are made up stands before any of them. */
export function syntheticMark(pdf: Pdf, { t, facts }: Letter): void {
  if (!facts.synthetic) return;
  const top = pdf.y;
  const options = type(pdf, { size: 9, weight: 'bold', color: practice.text, gap: 1 }, inner - 24);
  const height = pdf.heightOfString(t('rolloutReports.report.synthetic'), options) + 14;
  decoration(
    pdf,
    () => void pdf.roundedRect(page.left, top, inner, height, 4).fillAndStroke(practice.soft, practice.line),
  );
  pdf.y = top + 7;
  const style = {
    x: page.left + 12,
    width: inner - 24,
    size: 9,
    weight: 'bold',
    color: practice.text,
    gap: 1,
  } as const;
  paragraph(pdf, 'P', t('rolloutReports.report.synthetic'), { ...style, space: 0 });
  pdf.y = top + height + 14;
}

/** Which days, how fresh, of how many residents, and how far activating has come. */
export function facts(pdf: Pdf, letter: Letter): void {
  const { t, locale, zone, facts: of } = letter;
  const { period, countedAt, now } = of;
  const days = { from: showLongDate(period.from, locale), to: showLongDate(period.to, locale) };
  const pairs = [
    [t('rolloutReports.report.period'), t(`rolloutReports.report.${period.isOver ? 'periodOf' : 'soFar'}`, days)],
    [
      t('rolloutReports.report.counted'),
      countedAt ? showDateTime(countedAt, zone, locale) : t('rolloutReports.report.notCounted'),
    ],
    [t('rolloutReports.report.base'), baseWords(letter)],
    [
      t('rolloutReports.report.stage'),
      now.stage ? t(`rolloutReports.report.stages.${now.stage}`) : t('rolloutReports.report.noStage'),
    ],
  ] as const;
  const width = inner / 2 - 12;
  for (let at = 0; at < pairs.length; at += 2) {
    const top = pdf.y;
    const ends = pairs.slice(at, at + 2).map(([name, value], side) => {
      const x = page.left + side * (inner / 2 + 12);
      pdf.y = top;
      paragraph(pdf, 'P', name, { x, width, size: 8, color: ink.quiet, space: 1, gap: 0 });
      paragraph(pdf, 'P', value, { x, width, size: 10, weight: 'medium', color: ink.strong, space: 8, gap: 1 });
      return pdf.y;
    });
    pdf.y = Math.max(...ends);
  }
}

function baseWords(letter: Letter): string {
  const { base } = letter.facts.now;
  const reader = readerOf(letter);
  return base ? `${whole(base.residents, letter.locale)}, ${sourceWords(base, reader)}` : sourceWords(null, reader);
}

type Tile = { name: string; value: string; of: string; change: string };

function tileOf(name: MeasureName, letter: Letter): Tile {
  const {
    t,
    locale,
    facts: { now, before },
  } = letter;
  const reader = readerOf(letter);
  const figure = now.figures[name];
  const of = denominatorWords(name, { figure, base: null, target: now.target }, reader).split(/[,(]/)[0] ?? '';
  const isShare = measure(name).unit !== 'seconds';
  const change = changeOf(name, now.figures, before.figures, reader);
  const changed =
    change === '= 0' ? t('rolloutReports.report.same') : change && t('rolloutReports.report.change', { change });
  return {
    ...{ name: t(`rolloutMeasures.name.${name}`), value: valueWords(name, figure, reader) },
    of: of && isShare ? `${whole(figure.counted, locale)} ${of}`.trim() : of,
    change: changed ?? t('rolloutReports.report.unknown'),
  };
}

const COLUMNS = 5;
const GAP = 7;
const HEIGHT = 114;

/** The five figures side by side, each with what it is of and what became of it. */
export function keyFigures(pdf: Pdf, letter: Letter): void {
  paragraph(pdf, 'H2', letter.t('rolloutReports.report.keyTitle'), {
    size: 12,
    weight: 'bold',
    color: ink.strong,
    space: 4,
  });
  const top = pdf.y;
  const width = (inner - (COLUMNS - 1) * GAP) / COLUMNS;
  keyMeasures.forEach((name, at) => {
    const x = page.left + at * (width + GAP);
    decoration(pdf, () => void pdf.roundedRect(x, top, width, HEIGHT, 5).fill(ink.soft));
    drawTile(pdf, tileOf(name, letter), { x: x + 9, top: top + 9, width: width - 14 });
  });
  pdf.y = top + HEIGHT + 16;
}

function drawTile(
  pdf: Pdf,
  { name, value, of, change }: Tile,
  { x, top, width }: { x: number; top: number; width: number },
) {
  const part = pdf.struct('P', {}, () => {
    pdf.text(name, x, top, type(pdf, { size: 8, weight: 'medium', color: ink.plain, gap: 0 }, width));
    pdf.text(
      value,
      x,
      top + 33,
      type(pdf, { size: 16, weight: 'bold', color: ink.accent, gap: 0, digits: 'even' }, width),
    );
    pdf.text(of, x, top + 55, type(pdf, { size: 7, color: ink.quiet, gap: 0 }, width));
    pdf.text(change, x, top + 85, type(pdf, { size: 7, weight: 'medium', color: ink.plain, gap: 0 }, width));
  });
  pdf.addStructure(part);
  part.end();
}
