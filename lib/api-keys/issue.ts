import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { apiKeys } from '@/db/schema/api-keys';
import { act } from '@/lib/act';
import { sha256 } from '@/lib/credentials/secrets';
import { areaPath, choice, line } from '@/lib/fields';
import { areaWithFigures } from '@/lib/rollout/area-with-figures';
import { daysOf, lifetimes, newKey, prefixOf } from './fields';

/** A new key for the figures of an area. It is in the answer and never shown again. */
export const issueApiKey = act('api-key.issue', {
  input: z.strictObject({ name: line(60), area: areaPath, lifetime: choice(lifetimes) }),
  subject: (tx, { area }) => areaWithFigures(tx, area),
  async perform({ tx, officer, input: { name, lifetime }, subject: { region } }) {
    const [id, key] = [randomUUID(), newKey()];
    const expiresAt = sql`now() + make_interval(days => ${daysOf[lifetime]})`;
    const kept = { prefix: prefixOf(key), keyHash: sha256(key), createdBy: officer.id };
    await tx.insert(apiKeys).values({ id, region, name, expiresAt, ...kept });
    const detail = { prefix: kept.prefix, lifetime };
    return { result: { apiKeyId: id, secret: key }, entry: { about: { id, region }, detail } };
  },
});
