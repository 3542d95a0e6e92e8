import { z } from 'zod';
import { ProtocolError } from '@/lib/endpoints/protocol-error';
import type { Level } from '@/lib/rollout/facts';
import { levelOf } from '@/lib/rollout/overview';

/** Levels that lie in an area of this kind, the usual one first. */
export const levelsIn = {
  country: ['province', 'regency'],
  province: ['regency', 'province'],
  regency: ['office', 'regency'],
} as const satisfies Record<string, readonly Level[]>;

const FIRST_DAY = '2000-01-01';
const USUAL_DAYS = 28;
const DAY_MS = 86_400_000;

const exists = (day: string) => {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
};
const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine(exists);

/** What may be asked for. Everything may be left out. */
export const query = z.strictObject({
  area: z
    .string()
    .regex(/^ID([.]\d{2}){0,2}$/)
    .optional()
    .describe('The area: ID, a province (ID.32) or a regency (ID.32.75). Usually the area of the key.'),
  level: z
    .enum(['province', 'regency', 'office'])
    .optional()
    .describe(
      'Which places in it. Usually the next level below the area; offices are listed for one regency at a time.',
    ),
  from: day.optional().describe('First day of the period, counted. Usually 28 days up to `to`.'),
  to: day.optional().describe('Last day of the period, counted. Usually yesterday in western Indonesia.'),
});
export type Asked = { area: string; level: Level; from: string; to: string };

const daysBefore = (date: string, days: number) =>
  new Date(Date.parse(date) - days * DAY_MS).toISOString().slice(0, 10);
/** A day on the clocks of western Indonesia, where the statistics are read. */
const dayInJakarta = (now: Date) => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Jakarta' }).format(now);

const wrong = (detail: string) => new ProtocolError('invalid_parameter', detail, 422);

function parametersOf(search: URLSearchParams): z.output<typeof query> {
  const names = [...search.keys()];
  if (new Set(names).size < names.length) throw wrong('A parameter may be given once.');
  const parsed = query.safeParse(Object.fromEntries(search));
  if (parsed.success) return parsed.data;
  const known = Object.keys(query.shape);
  const [bad] = parsed.error.issues.flatMap(({ path }) => path.map(String)).filter((name) => known.includes(name));
  throw wrong(bad ? `The parameter ${bad} is not valid.` : `The parameters are ${known.join(', ')}, and no others.`);
}

/** What a request asks for, with what is usual where it says nothing. Throws ProtocolError 422. */
export function askedFor(search: URLSearchParams, ownArea: string, now: Date): Asked {
  const given = parametersOf(search);
  const area = given.area ?? ownArea;
  const levels: readonly Level[] = levelsIn[levelOf(area)];
  const level = given.level ?? levels[0] ?? 'regency';
  if (!levels.includes(level)) throw wrong(`In ${area} the level is one of ${levels.join(', ')}.`);
  const today = dayInJakarta(now);
  const to = given.to ?? (given.from === today ? today : daysBefore(today, 1));
  const from = given.from ?? daysBefore(to, USUAL_DAYS - 1);
  if (from > to) throw wrong('The period must begin before it ends.');
  if (to > today) throw wrong('The period must not end after today in western Indonesia.');
  if (from < FIRST_DAY) throw wrong(`The period must not begin before ${FIRST_DAY}.`);
  return { area, level, from, to };
}
