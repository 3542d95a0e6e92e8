import { afterAll, beforeAll, expect, test } from 'vitest';
import { cancelCase } from '@/lib/cases/cancel';
import { issueCredential } from '@/lib/credentials/issue';
import { resumeCredential } from '@/lib/credentials/resume';
import { revokeCredential } from '@/lib/credentials/revoke';
import { codeOfLink, sha256 } from '@/lib/credentials/secrets';
import { suspendCredential } from '@/lib/credentials/suspend';
import { exchangeOffer } from '@/lib/offers/exchange';
import { Refusal } from '@/lib/refusal';
import { walletOfCode } from '@/lib/wallets/lookup';
import { aCounter, aHolder, type Counter, type Holder } from '@/test-support/counter';
import { asSuperuser } from '@/test-support/database';
import { anOfferFor } from '@/test-support/offer';

// What officers and wallets may do to one resident at the same moment, in every order. A hundred rounds to a resident, each
// with a new offer; seeded, so that a failure comes again. INTERLEAVINGS=10000 takes minutes more and plays every order.
const ROUNDS = Number(process.env.INTERLEAVINGS ?? 2_000);
const AT_ONCE = 10;
const SEED = 20_261_128;

/** mulberry32: small, seeded, good enough to shuffle. */
function randomOf(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

type Round = { counter: Counter; holder: Holder; caseId: string; link: string; keys: string[] };
const someKey = () => Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64url');

async function livingCredential({ holder }: Round): Promise<string> {
  const [row] = await asSuperuser<{ id: string }>(
    `select id from credentials where resident_id = $1 order by array_position(array['active', 'suspended'], status), issued_at desc limit 1`,
    [holder.id],
  );
  return row?.id ?? '';
}

async function redeem({ link, keys }: Round, key: string) {
  const wallet = await walletOfCode(sha256(codeOfLink(link)), 'test');
  if (!wallet) throw new Error('no wallet');
  await exchangeOffer(wallet, { pin: '123456', tokenId: crypto.randomUUID() }).catch((error: unknown) => {
    if (!(error instanceof Refusal)) throw error; // somebody else has the token by now; a renewal needs no new one
  });
  await issueCredential(wallet, { thumbprint: key });
  keys.push(key);
}

const doings: Record<string, (round: Round) => Promise<unknown>> = {
  redeem: (round) => redeem(round, someKey()),
  'redeem with the same key': (round) => redeem(round, round.holder.id.replace(/-/g, '').padEnd(43, 'k')),
  renew: async (round) => {
    const key = someKey();
    await redeem(round, key);
    await redeem(round, key);
  },
  revoke: async (round) =>
    revokeCredential(round.counter.clerk, { credentialId: await livingCredential(round), reason: 'lost' }),
  suspend: async (round) =>
    suspendCredential(round.counter.clerk, { credentialId: await livingCredential(round), reason: 'lost' }),
  resume: async (round) =>
    resumeCredential(round.counter.supervisor, {
      credentialId: await livingCredential(round),
      reason: 'reported-in-error',
    }),
  cancel: async ({ counter, caseId }) => cancelCase(counter.clerk, { caseId, version: 1, reason: 'resident-left' }),
};
const names = Object.keys(doings);

/** What must hold after everybody is done, whoever won. One line for each thing that does not. */
const broken = `
  select 'two devices' from devices where resident_id = $1 and unbound_at is null having count(*) > 1
  union all select 'lives on a phone that was given up' from credentials c join devices d on d.id = c.device_id
    where c.resident_id = $1 and c.status in ('active', 'suspended') and d.unbound_at is not null
  union all select 'a phone without a credential' from devices d where d.resident_id = $1 and d.unbound_at is null
    and not exists (select from credentials c where c.device_id = d.id and c.status in ('active', 'suspended'))
  union all select 'two states on one phone' from (select device_id from credentials
    where resident_id = $1 and status in ('active', 'suspended') group by device_id having count(distinct status) > 1) x
  union all select 'a list that does not know' from credentials c join lateral (
      select s.status, s.list_version from status_changes s where s.device_id = c.device_id and s.credential_id = c.id order by s.list_version desc limit 1) s on true
    join status_lists l on l.id = c.list_id where c.resident_id = $1 and (s.status <> c.status or l.version < s.list_version)`;

async function play(round: Round, chosen: string[]): Promise<string[]> {
  const ends = await Promise.allSettled(chosen.map((name) => doings[name]?.(round)));
  ends.forEach(({ status }, index) => {
    const name = chosen[index] ?? '';
    if (status === 'fulfilled') done[name] = (done[name] ?? 0) + 1;
  });
  const bugs = ends.flatMap((end) =>
    end.status === 'rejected' && !(end.reason instanceof Refusal) ? [String(end.reason)] : [],
  );
  const found = await asSuperuser<{ '?column?': string }>(broken, [round.holder.id]);
  return [...bugs, ...found.map((row) => row['?column?'])];
}

/** After a revocation that came last, nothing lives: what is left is revoked with everything in flight ended before. */
async function revokedLast(round: Round): Promise<string[]> {
  const wasRevoked = await doings.revoke?.(round).then(
    () => true,
    () => false,
  );
  if (!wasRevoked) return [];
  const late = await doings.redeem?.(round).catch((error: unknown) => error);
  const alive = await asSuperuser(
    `select from credentials where resident_id = $1 and status in ('active', 'suspended')`,
    [round.holder.id],
  );
  return alive.length > 0 ? [`a live copy after the last revocation (${String(late)})`] : [];
}

let counters: Counter[];
beforeAll(async () => {
  counters = await Promise.all(Array.from({ length: AT_ONCE }, () => aCounter()));
}, 60_000);

let played = 0;
/** How often each ended well: rounds in which everything is refused would prove nothing. */
const done: Record<string, number> = {};
afterAll(() => console.log(`${played} interleavings played, done: ${JSON.stringify(done)}`));

async function rounds(counter: Counter, count: number, seed: number): Promise<string[]> {
  const random = randomOf(seed);
  const problems: string[] = [];
  let holder = await aHolder(counter, { copies: 2 });
  for (let index = 0; index < count; index++) {
    if (index % 100 === 99) holder = await aHolder(counter, { copies: 2 });
    const round: Round = { counter, holder, ...(await anOfferFor(counter, holder)), keys: [] };
    const chosen = Array.from({ length: 2 + random(4) }, () => names[random(names.length)] ?? 'revoke');
    const found = await play(round, chosen);
    if (random(4) === 0) found.push(...(await revokedLast(round)));
    problems.push(...found.map((problem) => `round ${index}, ${chosen.join(' | ')}: ${problem}`));
    played++;
  }
  return problems;
}

test(`revoke, renew, redeem, suspend and cancel side by side, ${ROUNDS} times: no live copy survives`, async () => {
  const each = ROUNDS / AT_ONCE;
  const all = await Promise.all(counters.map((counter, index) => rounds(counter, each, SEED + index)));
  expect(all.flat()).toEqual([]);
  expect(played).toBe(ROUNDS);
  for (const name of names) expect(done[name], name).toBeGreaterThan(ROUNDS / 200);
}, 900_000);
