// What the guards of one page cost: the session with its lock state, the context of row-level security and its policies,
// each alone, as a share of the whole page over HTTP. And what a sign-in takes of the processor.
import { createHash } from 'node:crypto';
import http from 'node:http';
import { verify } from '@node-rs/argon2';
import { sql } from 'drizzle-orm';
import { decode } from 'next-auth/jwt';
import { pool } from '@/db/client';
import { passwordHash } from '@/db/seed/officers';
import { ask, transaction } from '@/lib/transaction';
import { COOKIE, sessionCookie } from '../e2e/support/session';
import { compare } from './measure';
import { clerkAt, firstClerk, owner } from './registry';
import { withServer } from './site';

const ROUNDS = { concurrency: 1, rounds: 5, callsPerRound: 200 };
const agent = new http.Agent({ keepAlive: true });

function get(url: string, cookie: string): Promise<void> {
  return new Promise((resolve, reject) => {
    http
      .get(url, { agent, headers: { cookie } }, (answer) => {
        answer.resume();
        answer.on('end', () =>
          answer.statusCode === 200 ? resolve() : reject(new Error(`${url}: ${answer.statusCode}`)),
        );
      })
      .on('error', reject);
  });
}

const secret = process.env.AUTH_SECRET ?? '';
// The rows of the list, with the policies of row-level security in the way and without.
const rowsOf = (
  area: string,
) => `select c.id, c.number, c.status, r.region from cases c join residents r on r.id = c.resident_id
  where c.closed_at is null and starts_with(c.region, '${area}') order by c.updated_at desc limit 25`;

await withServer(async ({ url }) => {
  const id = await firstClerk();
  const clerk = await clerkAt(id);
  const { name, value } = await sessionCookie(owner, id);
  const { sid = '' } = (await decode({ token: value, secret, salt: COOKIE })) ?? {};
  const hash = createHash('sha256')
    .update(sid as string)
    .digest();
  const whole = { name: 'GET /cases, the whole page', run: () => get(`${url}/cases`, `${name}=${value}`) };
  const rows = rowsOf(clerk.region);
  const parts = [
    { name: 'cookie opened', run: () => decode({ token: value, secret, salt: COOKIE }) },
    {
      name: 'session judged: stage, lock, role, office',
      run: () => ask(sql`select * from session_now(${hash}, false)`),
    },
    {
      name: 'context set, transaction begun and ended',
      run: () => transaction({ ...clerk.context, readOnly: true }, async () => undefined),
    },
    {
      name: 'context, and its rows through the policies',
      run: () => transaction(clerk.context, (tx) => tx.$client.query(rows)),
    },
    { name: 'the same rows without policies', run: () => owner.query(rows) },
  ];
  const [page = 1, cookie = 0, session = 0, context = 0, scoped = 0, bare = 0] = await compare(
    'One page',
    [whole, ...parts],
    ROUNDS,
  );
  const share = (ms: number) => `${((ms / page) * 100).toFixed(1)}%`;
  console.log(
    `  of the page: cookie ${share(cookie)}, session and lock ${share(session)}, context ${share(context)}, policies ${share(Math.max(0, scoped - context - bare))}`,
  );
});

const stored = await passwordHash('benar sekali 17');
const before = process.cpuUsage();
const TIMES = 50;
for (let i = 0; i < TIMES; i++) await verify(stored, 'salah sekali 17');
const { user, system } = process.cpuUsage(before);
console.log(`\nSign-in: argon2id takes ${((user + system) / 1000 / TIMES).toFixed(1)} ms of processor time a try`);
agent.destroy();
await Promise.all([pool.end(), owner.end()]);
