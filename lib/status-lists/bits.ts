import { promisify } from 'node:util';
import { deflate } from 'node:zlib';
import type { CredentialStatus } from '@/db/schema/credentials';
import { LIST_SIZE } from '@/db/schema/status-lists';

const zlib = promisify(deflate);
const BITS = 2;

/** Token Status List, 7.1: 0 valid, 1 invalid, 2 suspended. What has run out says so itself; 1 does no harm there. */
const values: Record<CredentialStatus, number> = { active: 0, revoked: 1, expired: 1, suspended: 2 };

export type StatusEntry = { list_index: number; status: CredentialStatus };

/** Two bits for each place, the lowest bits of a byte first (Token Status List, 4.1). */
export function statusBytes(entries: readonly StatusEntry[]): Uint8Array {
  const bytes = new Uint8Array((LIST_SIZE * BITS) / 8);
  for (const { list_index: index, status } of entries) {
    const at = index >> 2;
    const shift = (index & 3) * BITS;
    bytes[at] = ((bytes[at] ?? 0) & ~(3 << shift)) | (values[status] << shift);
  }
  return bytes;
}

/** As a list is published: zlib level 6 (9 is ten times slower for a few percent), base64url. */
export const statusListClaim = async (bytes: Uint8Array) => ({
  bits: BITS,
  lst: (await zlib(bytes, { level: 6 })).toString('base64url'),
});
