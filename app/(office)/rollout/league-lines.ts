import {
  changeWords,
  inUnit,
  isWorse,
  NOTHING,
  type Reader,
  SAME,
  valueWords,
  whole,
} from '@/lib/rollout/figure-words';
import { type LeagueRow, stages } from '@/lib/rollout/league';
import { type MeasureName, measure } from '@/lib/rollout/measures';
import { type LeagueLine, type LeagueText, writeLines } from './league-text';

const codeOf = (place: string) => place.split(':')[1] ?? place.slice(3).replaceAll('.', '');
const groupMark = (group: string) => group.replace(/^kabupaten-/, 'B').replace(/^kota-/, 'K');

function peerWords(name: MeasureName, { group, fromPeers }: LeagueRow, reader: Reader): string {
  if (!group) return NOTHING;
  if (fromPeers === null) return groupMark(group);
  const { unit } = measure(name);
  const size = inUnit(unit === 'percent' ? 'per-thousand' : unit, Math.abs(fromPeers), reader).replace(
    / .*1[.,]000$/,
    '',
  );
  return `${groupMark(group)} ${fromPeers < 0 ? '−' : '+'}${size}`;
}

function lineOf(name: MeasureName, row: LeagueRow, short: string, reader: Reader): LeagueLine {
  const { place, stage, rank, figure, change, reasons } = row;
  const known = figure.of !== null;
  const said = changeWords(name, change, reader);
  return {
    code: codeOf(place),
    name: row.name.replace(/^Kabupaten /, `${short} `).replace(' Administrasi ', ' Adm. '),
    stage: stage ? String(stages.indexOf(stage)) : '',
    rank: rank === null ? NOTHING : String(rank),
    value: valueWords(name, figure, reader),
    change: said,
    worse: said !== SAME && isWorse(name, change) ? '1' : '',
    counted: known ? whole(figure.counted, reader.locale) : NOTHING,
    of: known ? whole(figure.of ?? 0, reader.locale) : NOTHING,
    peer: peerWords(name, row, reader),
    marks: reasons.length > 0 ? String(reasons.length) : '',
  };
}

/** The rows in the words of the reader. */
export function leagueText(name: MeasureName, rows: readonly LeagueRow[], reader: Reader): LeagueText {
  const short = reader.t('rolloutTable.kabupaten');
  return { lines: writeLines(rows.map((row) => lineOf(name, row, short, reader))) };
}
