import type { Officer } from '@/lib/officers/officer';
import { addWebhook } from '@/lib/webhooks/add';
import { deliverAll } from '@/lib/webhooks/deliver-all';
import { anAccount, anAgency } from './admins';
import { asSuperuser } from './database';
import { officerFor } from './officer';
import { aReceiver } from './receiver';
import { sealAll, someEntries } from './sealing';
import { asWorker } from './worker';

/** Who may say where events go. Everything is sealed. */
export async function aNationalAdmin(): Promise<Officer> {
  const { regency } = await anAgency();
  const admin = officerFor(await anAccount('national-admin', regency, { region: 'ID' }));
  await sealAll();
  return admin;
}

/** A receiver on this machine, and the endpoint that is sent to it; `deliver` does what the job does. */
export async function anEndpoint(admin: Officer) {
  const receiver = await aReceiver();
  const { webhookId, secret } = await addWebhook(admin, { name: 'SIEM', url: receiver.url });
  return { receiver, webhookId, secret, deliver: () => deliverAll(asWorker, webhookId) };
}

export const newestLeaf = async () =>
  (await asSuperuser<{ leaf: number }>('select max(leaf)::float8 as leaf from log_leaves'))[0]?.leaf ?? -1;

type Tried = { leaf: number; status: number | null; problem: string | null };
export const tried = (webhookId: string) =>
  asSuperuser<Tried>(
    'select leaf::float8 as leaf, status, problem from webhook_deliveries where webhook_id = $1 order by id',
    [webhookId],
  );

export async function sealedEntries(count: number): Promise<void> {
  await someEntries(count);
  await sealAll();
}
export const inARow = (from: number, count: number) => Array.from({ length: count }, (_, at) => from + at);
