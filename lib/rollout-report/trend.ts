import { ink, type Pdf, page, paragraph } from '@/lib/letters/letter-page';
import { inUnit, valueWords } from '@/lib/rollout/figure-words';
import { type MeasureName, measure } from '@/lib/rollout/measures';
import { type Chart, drawChart } from './chart';
import { type Letter, monthWords, readerOf, shortMonth, tagOf } from './letter-words';
import { drawTable } from './table';

const columns = ['active', 'coverage-enrolled', 'activated', 'cases', 'lost-per-thousand', 'blocked-median'] as const;

function chartOf(name: MeasureName, letter: Letter, form: Chart['form'], title: string): Chart {
  const {
    t,
    locale,
    facts: { months },
  } = letter;
  const reader = readerOf(letter);
  const points = months.map(({ month, figures }) => ({ label: shortMonth(month, locale), value: figures[name].value }));
  const known = months.filter(({ figures }) => figures[name].value !== null);
  const [first, last] = [known[0], known.at(-1)];
  const named = { name: t(`rolloutMeasures.name.${name}`) };
  const alt =
    first && last
      ? t('rolloutReports.report.chartAlt', {
          ...named,
          ...{ first: valueWords(name, first.figures[name], reader), start: monthWords(first.month, locale) },
          ...{ last: valueWords(name, last.figures[name], reader), end: monthWords(last.month, locale) },
        })
      : t('rolloutReports.report.chartNone', named);
  return { title, alt, points, form, say: (value) => inUnit(measure(name).unit, value, reader) };
}

/** Twelve months as two charts; the numbers they are drawn from stand in `monthsTable`. */
export function trend(pdf: Pdf, letter: Letter): void {
  const {
    t,
    locale,
    facts: { now, period },
  } = letter;
  const { share, base } = now.target;
  const coverage = `coverage-${base}` as const;
  const name = (of: MeasureName) => t(`rolloutMeasures.name.${of}`);
  if (pdf.y + 240 > page.height - page.bottom) pdf.addPage();
  paragraph(pdf, 'H2', t('rolloutReports.report.trendTitle'), {
    size: 12,
    weight: 'bold',
    color: ink.strong,
    space: 4,
  });
  const goal = {
    value: share,
    label: t('rolloutReports.report.target', {
      year: period.to.slice(0, 4),
      share: new Intl.NumberFormat(tagOf(locale)).format(share),
    }),
  };
  const first = chartOf(coverage, letter, 'line', t('rolloutReports.report.coverageOf', { name: name(coverage) }));
  drawChart(pdf, { ...first, goal }, 84);
  drawChart(
    pdf,
    chartOf('activated', letter, 'bars', t('rolloutReports.report.perMonth', { name: name('activated') })),
    52,
  );
}

const shares = [0.18, 0.13, 0.15, 0.12, 0.09, 0.17, 0.16];
const ROOM = 310;

/** The same twelve months in numbers, on one page. */
export function monthsTable(pdf: Pdf, letter: Letter): void {
  const { t, locale, facts } = letter;
  const reader = readerOf(letter);
  if (pdf.y + ROOM > page.height - page.bottom) pdf.addPage();
  const style = { size: 12, weight: 'bold', color: ink.strong, space: 4 } as const;
  paragraph(pdf, 'H2', t('rolloutReports.report.monthsTitle'), style);
  drawTable(pdf, {
    columns: shares.map((share, at) => ({ share, align: at === 0 ? 'left' : 'right' })),
    heads: [t('rolloutReports.report.month'), ...columns.map((name) => t(`rolloutMeasures.name.${name}`))],
    rows: facts.months.map(({ month, figures }) => [
      { text: monthWords(month, locale) },
      ...columns.map((name) => ({ text: valueWords(name, figures[name], reader) })),
    ]),
  });
}
