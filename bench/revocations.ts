import { revokeCredential } from '@/lib/credentials/revoke';
import type { Way } from './measure';
import { nationalClerk, owner, provenFor, someActiveCredentials } from './registry';

// Revoking one credential after the other, each of another device: with everything, and with nothing of the ledger.
await owner.query(`drop schema if exists plain cascade; create schema plain;
  create table plain.credentials (like credentials including all); insert into plain.credentials select * from credentials;
  create table plain.devices (like devices including all); insert into plain.devices select * from devices;
  create table plain.offers (like offers including all); insert into plain.offers select * from offers;
  analyze plain.credentials; analyze plain.devices`);

const clerk = await nationalClerk();
const chosen = await someActiveCredentials(40_000);
const half = Math.floor(chosen.length / 2);
const pick = (call: number, from: number) => {
  const credential = chosen[from + call];
  if (!credential || call >= half) throw new Error('the registry has too few active credentials for this bench');
  return credential;
};

async function revokePlainly(call: number): Promise<void> {
  const { id, resident_id: resident } = pick(call, 0);
  const client = await owner.connect();
  const run = (name: string, text: string, ...values: unknown[]) => client.query({ name, text, values });
  await client.query('begin');
  const found = await run('find', 'select id, device_id, resident_id, status from plain.credentials where id = $1', id);
  const device = found.rows[0].device_id;
  await run('lock', 'select pg_advisory_xact_lock(hashtextextended($1, 0))', resident);
  await run(
    'revoke',
    `update plain.credentials set status = 'revoked', reason = 'lost', changed_at = now()
     where device_id = $1 and status in ('active', 'suspended') returning id, changed_at`,
    device,
  );
  await run('unbind', 'update plain.devices set unbound_at = now() where id = $1', device);
  await run(
    'cancel',
    'update plain.offers set cancelled_at = now() where resident_id = $1 and redeemed_at is null and cancelled_at is null returning id',
    resident,
  );
  await client.query('commit');
  client.release();
}

const revocation = (credentialId: string) => ({ credentialId, reason: 'lost' });
const toRevoke = chosen.slice(half, half + 1700).map(({ id }) => ({ objectId: id, input: revocation(id) }));
await provenFor(clerk, 'credential.revoke', toRevoke);

export const withoutLedger: Way = { name: 'the same statements, no ledger, pg prepared', run: revokePlainly };

/** The act, on credentials of its own: `after` says how many another way of the same name has used up. */
export const withEverything = (name: string, after = 0): Way => ({
  name,
  run: (call) => revokeCredential(clerk, revocation(pick(after + call, half).id)),
});
