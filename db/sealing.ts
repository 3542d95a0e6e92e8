import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/**
 * Sealing of NIK, phone and e-mail at rest: AES-256-GCM with a key per column derived by HKDF (RFC 5869), and keyed
 * blind indexes (HMAC-SHA-256, RFC 2104) for exact search. A sealed value opens only in the column and row it was
 * sealed for, so a moved or altered one is refused. Keys: LOKET_SEALING_KEY, LOKET_INDEX_KEY, 32 bytes in base64.
 */
const VERSION = 1;
const derived = new Map<string, Buffer>();

function key(variable: 'LOKET_SEALING_KEY' | 'LOKET_INDEX_KEY', purpose: string): Buffer {
  const name = `${variable}/${purpose}`;
  const known = derived.get(name);
  if (known) return known;
  const master = Buffer.from(process.env[variable] ?? '', 'base64');
  if (master.length !== 32) throw new Error(`${variable} must be 32 bytes in base64`);
  const made = Buffer.from(hkdfSync('sha256', master, 'loket', purpose, 32));
  derived.set(name, made);
  return made;
}

export type SealedColumn =
  | 'residents.nik'
  | 'residents.mother_nik'
  | 'residents.father_nik'
  | 'families.number'
  | 'devices.phone'
  | 'devices.email'
  | 'cases.phone'
  | 'cases.email'
  | 'identity_checks.document_number'
  | 'messages.to'
  | 'messages.body'
  | 'act_outcomes.result'
  | 'officers.email'
  | 'officer_secrets.totp'
  | 'officer_mails.to'
  | 'officer_mails.body'
  | 'officer_imports.rows'
  | 'officer_imports.result'
  | 'approval_requests.input'
  | 'officer_lists.text'
  | 'audit_lists.resident'
  | 'exports.ticket'
  | 'export_chunks.piece'
  | 'webhooks.secret';

/** Seals bytes for one column of one row. Layout: version 1 byte, nonce 12, tag 16, ciphertext. */
export function sealBytes(column: SealedColumn, rowId: string, bytes: Uint8Array): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key('LOKET_SEALING_KEY', column), nonce);
  cipher.setAAD(Buffer.from(`${column}:${rowId}`));
  const sealed = Buffer.concat([cipher.update(bytes), cipher.final()]);
  return Buffer.concat([Buffer.of(VERSION), nonce, cipher.getAuthTag(), sealed]);
}

/** Opens what `sealBytes` made. Throws when it was altered, or belongs to another column or row. */
export function unsealBytes(column: SealedColumn, rowId: string, sealed: Buffer): Buffer {
  if (sealed[0] !== VERSION) throw new Error(`sealed with unknown version ${sealed[0]}`);
  const decipher = createDecipheriv('aes-256-gcm', key('LOKET_SEALING_KEY', column), sealed.subarray(1, 13));
  decipher.setAAD(Buffer.from(`${column}:${rowId}`));
  decipher.setAuthTag(sealed.subarray(13, 29));
  return Buffer.concat([decipher.update(sealed.subarray(29)), decipher.final()]);
}

/** Seals `text` for one column of one row (uuid). */
export const seal = (column: SealedColumn, rowId: string, text: string): Buffer =>
  sealBytes(column, rowId, Buffer.from(text, 'utf8'));

/** Opens what `seal` made. Throws when the value was altered, or belongs to another column or row. */
export const unseal = (column: SealedColumn, rowId: string, sealed: Buffer): string =>
  unsealBytes(column, rowId, sealed).toString('utf8');

/** The same text gives the same 32 bytes, and nobody without the key can tell which text it was. */
export function blindIndex(kind: 'nik' | 'kk' | 'phone' | 'email' | 'username' | 'recovery', text: string): Buffer {
  return createHmac('sha256', key('LOKET_INDEX_KEY', kind)).update(text).digest();
}
