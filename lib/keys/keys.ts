import 'server-only';
import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { env } from '@/lib/env';

/**
 * The public half of the signing keys, from manifest.json in LOKET_KEYS_DIR. `credential` signs credentials and their
 * status lists, `token` access tokens, `verifier` presentation requests, `log` checkpoints of the ledger, `document` letters to
 * residents. `kid` is the key's thumbprint (RFC 7638).
 */
export const keyPurposes = ['credential', 'token', 'verifier', 'log', 'document'] as const;
export type KeyPurpose = (typeof keyPurposes)[number];

const ofAnyKey = {
  kid: z.string().regex(/^[\w-]{43}$/),
  /** Base64 DER. The leaf only: a verifier has the root already, or does not trust it. */
  x5c: z.array(z.base64()).length(1),
  createdAt: z.iso.datetime(),
  retiredAt: z.iso.datetime().nullable(),
};
const tokenKey = z.object({
  ...ofAnyKey,
  purpose: z.enum(['credential', 'token', 'verifier', 'document']),
  alg: z.literal('ES256'),
  jwk: z.object({ kty: z.literal('EC'), crv: z.literal('P-256'), x: z.string(), y: z.string() }),
});
/** Signed notes (C2SP) know Ed25519 only. */
const logKey = z.object({
  ...ofAnyKey,
  purpose: z.literal('log'),
  alg: z.literal('EdDSA'),
  jwk: z.object({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: z.string() }),
});
const publicKey = z.discriminatedUnion('purpose', [tokenKey, logKey]);
export type PublicKey = z.infer<typeof publicKey>;
export type KeyFor<P extends KeyPurpose> = P extends 'log' ? z.infer<typeof logKey> : z.infer<typeof tokenKey>;

const manifest = z.object({ issuer: z.url(), root: z.string(), keys: z.array(publicKey) });
type Manifest = z.infer<typeof manifest>;

const LOOK_AGAIN_AFTER_MS = 1_000;
let known: { content: Manifest; version: string; lookedAt: number } | undefined;

/** Without the cause: what is wrong is the path, and the error's text would repeat it. */
function reading<T>(work: (file: string) => T): T {
  const file = path.join(/* turbopackIgnore: true */ env().LOKET_KEYS_DIR, 'manifest.json');
  try {
    return work(file);
  } catch {
    throw new Error(`The signing keys cannot be read: ${file} is missing or damaged.`);
  }
}

/** A rotation reaches a running process: the file is read anew when it is another one than before. */
function current(): Manifest {
  const now = performance.now();
  if (known && now - known.lookedAt < LOOK_AGAIN_AFTER_MS) return known.content;
  return reading((file) => {
    const { mtimeMs, ino } = fs.statSync(file);
    const version = `${mtimeMs} ${ino}`;
    const content =
      known?.version === version ? known.content : manifest.parse(JSON.parse(fs.readFileSync(file, 'utf8')));
    known = { content, version, lookedAt: now };
    return content;
  });
}

/** All of a purpose, newest first. The retired ones too: what they signed stays verifiable. */
export function publicKeys<P extends KeyPurpose>(purpose: P): KeyFor<P>[] {
  return current()
    .keys.filter((key): key is Extract<PublicKey, KeyFor<P>> => key.purpose === purpose)
    .sort((a, b) => b.createdAt.localeCompare(a.createdAt));
}

/** The key that signs what is new. Throws when every key of that purpose is retired. */
export function currentKey<P extends KeyPurpose>(purpose: P): KeyFor<P> {
  const key = publicKeys(purpose).find(({ retiredAt }) => retiredAt === null);
  if (!key)
    throw new Error(`There is no signing key for ${purpose}: make one with \`npm run keys -- rotate ${purpose}\`.`);
  return key;
}

/** The key with this thumbprint, retired or not. */
export function keyById(kid: string): PublicKey | undefined {
  return current().keys.find((key) => key.kid === kid);
}

/** The certificate, as PEM, of the root that certified the keys. */
export function rootCertificate(): string {
  return current().root;
}
