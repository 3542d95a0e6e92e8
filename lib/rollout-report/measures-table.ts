import { ink, type Pdf, page, paragraph } from '@/lib/letters/letter-page';
import { denominatorWords, valueWords, whole } from '@/lib/rollout/figure-words';
import { type MeasureName, measure, measureNames } from '@/lib/rollout/measures';
import { type Letter, readerOf } from './letter-words';
import { type Cell, drawTable } from './table';

/** What is above the line and what below it, in words; nothing for plain counts. */
function ofWords(name: MeasureName, letter: Letter): string {
  const { figures, base, target } = letter.facts.now;
  const figure = figures[name];
  const of = denominatorWords(name, { figure, base, target }, readerOf(letter));
  if (!of || measure(name).unit === 'seconds') return of;
  return letter.t('rolloutReports.report.counts', { counted: whole(figure.counted, letter.locale), of });
}

function rowOf(name: MeasureName, letter: Letter): Cell[] {
  const {
    t,
    facts: { now, before },
  } = letter;
  const reader = readerOf(letter);
  const isNow = measure(name).when === 'now';
  return [
    { text: t(`rolloutMeasures.name.${name}`), below: t(`rolloutMeasures.formula.${name}`) },
    { text: valueWords(name, now.figures[name], reader) },
    { text: isNow ? t('rolloutReports.report.now') : ofWords(name, letter) },
    { text: isNow ? '' : valueWords(name, before.figures[name], reader) },
  ];
}

const columns = [
  { share: 0.44, align: 'left' },
  { share: 0.14, align: 'right' },
  { share: 0.28, align: 'left' },
  { share: 0.14, align: 'right' },
] as const;

/** Every measure, in two tables: counted where people live, and where they are served. */
export function measuresTable(pdf: Pdf, letter: Letter): void {
  const { t } = letter;
  const before = letter.facts.period.isOver ? 'before' : 'sameDaysBefore';
  if (pdf.y + 160 > page.height - page.bottom) pdf.addPage();
  paragraph(pdf, 'H2', t('rolloutReports.report.measuresTitle'), {
    size: 12,
    weight: 'bold',
    color: ink.strong,
    space: 6,
  });
  for (const side of ['domicile', 'office'] as const) {
    if (pdf.y + 100 > page.height - page.bottom) pdf.addPage();
    paragraph(pdf, 'H3', t(`rolloutReports.report.${side}`), { size: 9.5, weight: 'bold', color: ink.plain, space: 2 });
    drawTable(pdf, {
      columns,
      heads: (['measure', 'value', 'of', before] as const).map((head) => t(`rolloutReports.report.${head}`)),
      rows: measureNames.filter((name) => measure(name).side === side).map((name) => rowOf(name, letter)),
    });
  }
  paragraph(pdf, 'P', t('rolloutReports.report.hidden'), { size: 8, color: ink.quiet, space: 14 });
}
