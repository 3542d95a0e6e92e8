import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asSuperuser } from '@/test-support/database';
import { type RunningProvider, startOidcProvider } from '@/test-support/oidc-provider';
import {
  aLinked,
  asOwner,
  callback,
  configured,
  finish,
  lastRefused,
  type Sso,
  sessionOf,
  someone,
  trip,
} from '@/test-support/single-sign-on';
import { throughProvider } from '@/test-support/sso-trip';

let provider: RunningProvider;
let sso: Sso;
beforeAll(async () => {
  provider = await startOidcProvider(callback);
  sso = await configured(provider);
});
afterAll(() => provider.close());

async function anInvitation(officerId: string, more = "interval '2 days'") {
  const link = createHash('sha256').update(randomUUID()).digest('base64url');
  await asOwner(
    officerId,
    `insert into invitations (officer_id, kind, link_hash, expires_at) values ($1, 'join', sha256(convert_to($2, 'utf8')), now() + ${more})`,
    [officerId, link],
  );
  return link;
}
async function accept(link: string, name: string) {
  const begun = await sso.beginSso(link);
  return finish(sso, { ...begun, back: await throughProvider(begun.url, name) });
}
const newcomer = async () => {
  const officer = await someone();
  provider.people.set(officer.username, { subject: randomUUID() });
  return officer;
};

test('an account is linked by invitation, once; then it signs in by itself', async () => {
  const officer = await newcomer();
  const link = await anInvitation(officer.id);
  const sid = await accept(link, officer.username);
  expect(await sessionOf(sid)).toMatchObject({ id: officer.id, method: 'invitation' });
  const entries = await asSuperuser(
    "select from audit_entries where act = 'sso.link' and subject_id = $1 and detail ? 'issuer'",
    [officer.id],
  );
  expect(entries).toHaveLength(1);
  expect(await sessionOf(await finish(sso, await trip(sso, officer.username)))).toMatchObject({
    id: officer.id,
    method: 'sso',
  });
  await expect(accept(link, officer.username)).rejects.toMatchObject({ key: 'sso.linkGone' });
});
test('two who accept at once: one of them does', async () => {
  const officer = await newcomer();
  const [link, second] = [await anInvitation(officer.id), randomUUID()];
  provider.people.set(second, { subject: randomUUID() });
  const answers = await Promise.allSettled([accept(link, officer.username), accept(link, second)]);
  expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(await asSuperuser('select from sso_identities where officer_id = $1', [officer.id])).toHaveLength(1);
});
test('not from one that has run out, and not for an account that is somebody else’s', async () => {
  const [officer, linked] = [await newcomer(), await aLinked([provider])];
  await expect(accept(await anInvitation(officer.id, "interval '-1 minute'"), officer.username)).rejects.toMatchObject({
    key: 'sso.linkGone',
  });
  const link = await anInvitation(officer.id);
  await expect(accept(link, linked.username)).rejects.toMatchObject({ key: 'sso.taken' });
  expect(await lastRefused()).toMatchObject({ why: 'sso.taken' });
  await accept(link, officer.username); // and the invitation is still good
});
