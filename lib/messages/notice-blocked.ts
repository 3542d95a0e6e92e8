import { eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { devices } from '@/db/schema/credentials';
import { unseal } from '@/db/sealing';
import { bodies } from '@/lib/messages/bodies';
import { queueMessage } from '@/lib/messages/queue';

/** Tells the number and the e-mail a device was activated on that it was blocked: somebody else may have asked for it. */
export async function noticeBlocked(tx: Tx, deviceId: string): Promise<void> {
  const [device] = await tx.select().from(devices).where(eq(devices.id, deviceId));
  if (!device) return;
  const { residentId, region } = device;
  const notice = { caseId: null, residentId, region, kind: 'blocked-notice', body: bodies.blockedNotice() } as const;
  await queueMessage(tx, { ...notice, channel: 'sms', to: unseal('devices.phone', device.id, device.phoneSealed) });
  await queueMessage(tx, { ...notice, channel: 'email', to: unseal('devices.email', device.id, device.emailSealed) });
}
