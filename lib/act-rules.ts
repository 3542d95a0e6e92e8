import type { Role } from '@/db/schema/officers';

/**
 * How a line of the acts table (lib/acts.ts) is written. `reach` says how far: 'area' is the officer's own region; 'counter'
 * adds who is being served at the officer's own office; 'nation' is everywhere, for what names one person exactly or needs
 * no person at all; 'own' is the one resident a wallet acts for.
 */
export type Reach = 'area' | 'counter' | 'nation' | 'own';
/** A resident's wallet acts beside the officers, and never with one of their acts. */
export type Doer = Role | 'wallet';
/**
 * `proof`: a fresh second factor for exactly this. `secondPerson`: risky cases wait for somebody else's decision. `opens`:
 * it opens a resident's record; whatever else is done with it at the counter needs one that was not left alone since.
 * `shows`: it shows what the registry keeps of a person, so it reads after its entry is committed: the database gives it out
 * to nobody else (db/migrations/0015_reads_on_record.sql, where both kinds are listed).
 * `setup`: what is done while an account is set up, where no proof can be asked for yet: nothing else is (see Officer.does).
 */
type Extras = { proof?: true; secondPerson?: true; opens?: true; shows?: true; setup?: DuringSetup };
/**
 * At set-up `also`, or `only` there; `first-factor`: there only in a session that came from an invitation, before there is
 * any factor, and from then on with proof.
 */
export type DuringSetup = 'also' | 'only' | 'first-factor';
type Nothing = Record<never, never>;
export type Rule = { by: readonly Doer[]; reach: Reach; changes: boolean } & Extras;

/** An act that only shows something: it is on record, and nothing of its answer is kept. */
export const look = <const By extends readonly Doer[], R extends Reach, More extends Extras = Nothing>(
  by: By,
  reach: R,
  more = {} as More,
) => ({ by, reach, changes: false, ...more }) as const;
/** An act that changes something: the same key answers the same, so a retry never changes it twice. */
export const change = <const By extends readonly Doer[], R extends Reach, More extends Extras = Nothing>(
  by: By,
  reach: R,
  more = {} as More,
) => ({ by, reach, changes: true, ...more }) as const;

export const proof = { proof: true } as const;
export const opens = { opens: true } as const;
export const shows = { shows: true } as const;
export const opensAndShows = { opens: true, shows: true } as const;
export const proofAndSecondPerson = { proof: true, secondPerson: true } as const;
export const firstFactor = { proof: true, setup: 'first-factor' } as const;
export const proofOrSetup = { proof: true, setup: 'also' } as const;
export const atSetup = { setup: 'only' } as const;
