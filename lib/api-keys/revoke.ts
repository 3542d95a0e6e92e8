import { and, eq, isNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import { apiKeys } from '@/db/schema/api-keys';
import { act } from '@/lib/act';
import { id } from '@/lib/fields';
import { Refusal } from '@/lib/refusal';
import { apiKeyById } from './queries';

/** The key opens nothing from the next request on. No proof is asked: who finds a key leaked must not wait for one. */
export const revokeApiKey = act('api-key.revoke', {
  input: z.strictObject({ apiKeyId: id }),
  subject: (tx, { apiKeyId }) => apiKeyById(tx, apiKeyId),
  async perform({ tx, officer, subject }) {
    const [revoked] = await tx
      .update(apiKeys)
      .set({ revokedAt: sql`now()`, revokedBy: officer.id })
      .where(and(eq(apiKeys.id, subject.id), isNull(apiKeys.revokedAt)))
      .returning({ id: apiKeys.id });
    if (!revoked) throw new Refusal('notFound');
    return { result: {}, entry: { detail: { prefix: subject.prefix } } };
  },
});
