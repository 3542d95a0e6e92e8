// A full status list, 131,072 entries at 5% revoked: from the red button to the list at origin that shows it, and the
// reading of a list that has not changed against a static file of the same server.
import fs from 'node:fs';
import path from 'node:path';
import { LIST_SIZE } from '@/db/schema/status-lists';
import { revokeCredential } from '@/lib/credentials/revoke';
import { entry } from '@/lib/verifier/status';
import { agentFetch } from './agent-fetch';
import { compare } from './measure';
import { nationalClerk, owner, provenFor, someActiveCredentials } from './registry';
import { withServer } from './site';

const LIST = 900_001;
const TARGETS = 500;
const call = agentFetch(16);

/** Moves credentials that can be revoked into the list, and fills the rest: 5% revoked, the others in force. */
async function fill(): Promise<{ id: string; index: number }[]> {
  const targets = await someActiveCredentials(TARGETS);
  const client = await owner.connect();
  await client.query('begin');
  await client.query("insert into audit_entries (act) values ('registry.import')");
  await client.query('insert into status_lists (id) values ($1) on conflict do nothing', [LIST]);
  await client.query('delete from credentials where list_id = $1', [LIST]);
  for (const [index, { id }] of targets.entries())
    await client.query('update credentials set list_id = $1, list_index = $2 where id = $3', [LIST, index * 200, id]);
  await client.query(
    `insert into credentials (device_id, resident_id, region, status, list_id, list_index)
     select d.id, d.resident_id, d.region, case when abs(hashint4(n)) % 20 = 7 then 'revoked' else 'active' end, $1, n
     from generate_series(0, $2::int - 1) n, (select id, resident_id, region from devices where unbound_at is not null limit 1) d
     where n % 200 <> 0 or n / 200 >= $3`,
    [LIST, LIST_SIZE, targets.length],
  );
  await client.query('commit');
  client.release();
  return targets.map(({ id }, index) => ({ id, index: index * 200 }));
}

const listOf = (token: string) =>
  JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()).status_list as unknown;

/** A file of the build about as large as the list. */
function staticFile(size: number): string {
  const folder = path.join(process.cwd(), '.next/static/chunks');
  const files = fs.readdirSync(folder).filter((file) => file.endsWith('.js'));
  const sized = files.map((file) => ({ file, off: Math.abs(fs.statSync(path.join(folder, file)).size - size) }));
  return `/_next/static/chunks/${sized.sort((a, b) => a.off - b.off)[0]?.file}`;
}

await withServer(async ({ url }) => {
  const clerk = await nationalClerk();
  const targets = await fill();
  const revocation = (credentialId: string) => ({ credentialId, reason: 'lost' });
  await provenFor(
    clerk,
    'credential.revoke',
    targets.map(({ id }) => ({ objectId: id, input: revocation(id) })),
  );
  const address = `${url}/status-lists/${LIST}`;
  const read = async () => (await call(address)).text();
  const token = await read();
  console.log(`the list: ${(token.length / 1024).toFixed(1)} KB signed`);
  let next = 0;
  const revokeAndRead = async () => {
    const target = targets[next++];
    if (!target) throw new Error('no credential left to revoke');
    await revokeCredential(clerk, revocation(target.id));
    if ((await entry(listOf(await read()), target.index)) !== 1) throw new Error('the list does not show it');
  };
  await compare(
    'status: revoke to published',
    [
      { name: 'GET the list, nothing has changed', run: read },
      { name: 'revoke, then GET the list that shows it', run: revokeAndRead },
    ],
    { concurrency: 1, rounds: 4, callsPerRound: 80 },
  );
  const file = staticFile(token.length);
  await compare(
    'status: reading',
    [
      { name: `GET a static file (${file.slice(-24)})`, run: async () => (await call(`${url}${file}`)).text() },
      { name: 'GET the list', run: read },
    ],
    { concurrency: 16, rounds: 5, callsPerRound: 600 },
  );
});
await owner.end();
