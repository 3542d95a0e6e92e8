import { parseCount } from './checkpoint';
import { TILE_WIDTH } from './tiles';

/** The address of a tile or of a bundle of entries (c2sp.org/tlog-tiles), from the log's own address on. */
export type TilePath = { level: number | 'entries'; tile: number; width: number };

const HIGHEST_LEVEL = 63;

/** 1234067 becomes x001/x234/067. */
function formatNumber(tile: number): string {
  const digits = String(tile);
  const padded = digits.padStart(Math.ceil(digits.length / 3) * 3, '0');
  const parts = padded.match(/\d{3}/g) ?? [];
  return parts.map((part, at) => (at < parts.length - 1 ? `x${part}` : part)).join('/');
}

/** `tile/0/x001/234`, and with `.p/<width>` when it is partial. */
export const formatTilePath = ({ level, tile, width }: TilePath): string =>
  `tile/${level}/${formatNumber(tile)}${width === TILE_WIDTH ? '' : `.p/${width}`}`;

function parseLevel(text: string): number | 'entries' | undefined {
  if (text === 'entries') return text;
  const level = parseCount(text);
  return level !== undefined && level <= HIGHEST_LEVEL ? level : undefined;
}

/** Reads what formatTilePath() writes; undefined for anything else, another spelling of the same tile included. */
export function parseTilePath(path: string): TilePath | undefined {
  const parts = /^tile\/([^/]+)\/((?:x\d{3}\/)*\d{3})(?:\.p\/(\d{1,3}))?$/.exec(path);
  if (!parts) return undefined;
  const [, levelText = '', number = '', partial] = parts;
  const level = parseLevel(levelText);
  const tile = Number(number.replace(/[x/]/g, ''));
  if (level === undefined || !Number.isSafeInteger(tile)) return undefined;
  const found = { level, tile, width: partial === undefined ? TILE_WIDTH : Number(partial) };
  return formatTilePath(found) === path && found.width > 0 && found.width <= TILE_WIDTH ? found : undefined;
}
