import type { credentials, devices } from '@/db/schema/credentials';
import { unseal } from '@/db/sealing';
import { maskEmail } from '@/lib/format/email';
import { maskPhone } from '@/lib/format/phone';

type Row = {
  device: typeof devices.$inferSelect;
  credential: typeof credentials.$inferSelect;
  officeName?: string | null;
};

/** A device and its credential as shown: number and e-mail masked. Times are ISO 8601, UTC. */
export function deviceCard({ device, credential, officeName = null }: Row) {
  return {
    deviceId: device.id,
    credentialId: credential.id,
    status: credential.status,
    reason: credential.reason,
    changedAt: credential.changedAt.toISOString(),
    model: device.model,
    phone: maskPhone(unseal('devices.phone', device.id, device.phoneSealed)),
    email: maskEmail(unseal('devices.email', device.id, device.emailSealed)),
    boundAt: device.boundAt.toISOString(),
    lastUsedAt: device.lastUsedAt?.toISOString() ?? null,
    /** The first eight characters of the wallet's key thumbprint (RFC 7638): enough to tell two phones apart. */
    key: device.keyThumbprint?.slice(0, 8) ?? null,
    live: device.unboundAt === null,
    officeName,
  };
}
export type DeviceCard = ReturnType<typeof deviceCard>;
