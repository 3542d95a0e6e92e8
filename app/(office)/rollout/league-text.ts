/** What a row is made of in the browser; empty where there is nothing to say. */
export type LeagueLine = {
  /** Of the area, without dots: `3275`; of an office its own. */
  code: string;
  name: string;
  stage: string;
  rank: string;
  value: string;
  change: string;
  worse: string;
  counted: string;
  of: string;
  peer: string;
  marks: string;
};
const order = [
  ...(['code', 'name', 'stage', 'rank', 'value', 'change', 'worse', 'counted', 'of', 'peer', 'marks'] as const),
] satisfies (keyof LeagueLine)[];

/**
 * All rows as one text, in an object, so that map and table share it on the way to the browser. As elements, 514 rows would travel
 * twice, once as HTML and once more as what React makes it from, 400 bytes each; as one text they are 70.
 */
export type LeagueText = { lines: string };

/** So many rows, and circles with a name, come as HTML, more than a pane shows: the others the browser makes of the text. */
export const SENT_AS_HTML = 40;

export const writeLines = (lines: readonly LeagueLine[]): string =>
  lines.map((line) => order.map((key) => line[key].replace(/[|\n]/g, ' ')).join('|')).join('\n');

export const readLines = (text: string): LeagueLine[] =>
  text === ''
    ? []
    : text.split('\n').map((line) => {
        const cells = line.split('|');
        return Object.fromEntries(order.map((key, at) => [key, cells[at] ?? ''])) as LeagueLine;
      });
