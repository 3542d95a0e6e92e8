import { eq, sql } from 'drizzle-orm';
import { devices } from '@/db/schema/credentials';
import { type PresentationOutcome, presentations } from '@/db/schema/presentations';
import { report } from '@/lib/report';

/** What the screen with the QR code asks every few seconds: how far it has come, and on which phone. */
export const presentationStatus = report('presentation.request', async (tx, _officer, id: string) => {
  const [row] = await tx
    .select({
      outcome: presentations.outcome,
      answeredAt: presentations.answeredAt,
      expiresAt: presentations.expiresAt,
      isOver: sql<boolean>`${presentations.expiresAt} <= now()`,
      model: devices.model,
    })
    .from(presentations)
    .leftJoin(devices, eq(devices.id, presentations.deviceId))
    .where(eq(presentations.id, id));
  if (!row) return undefined;
  const { outcome, answeredAt, expiresAt, isOver, model } = row;
  const state: PresentationOutcome | 'open' | 'expired' = outcome ?? (isOver ? 'expired' : 'open');
  return {
    state,
    model: state === 'valid' ? model : null,
    answeredAt: answeredAt?.toISOString() ?? null,
    expiresAt: expiresAt.toISOString(),
  };
});
export type PresentationStatus = NonNullable<Awaited<ReturnType<typeof presentationStatus>>>;
