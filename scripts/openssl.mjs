// What only the `openssl` program makes: certificates, and private keys encrypted under scrypt (Node's own encryption
// stops at 2,048 rounds of PBKDF2). A passphrase goes to it by environment: arguments are seen by everybody here.
import { spawnSync } from 'node:child_process';
import { createHash, createPublicKey, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const NEEDED = 'The signing keys need the program `openssl`, version 3 or newer, and it is not here: install it first.';
const ROOT_EXTENSIONS = `basicConstraints = critical, CA:TRUE, pathlen:0
keyUsage = critical, keyCertSign, cRLSign
subjectKeyIdentifier = hash
`;
const leafExtensions = (issuer) => `basicConstraints = critical, CA:FALSE
keyUsage = critical, digitalSignature
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
subjectAltName = @names
[names]
URI = ${issuer}
`;

function openssl(args, { passphrase, input } = {}) {
  const env = { ...process.env, KEY_PASSPHRASE: passphrase };
  const { status, stdout, stderr, error } = spawnSync('openssl', args, { input, env, encoding: 'utf8' });
  if (error?.code === 'ENOENT') throw new Error(NEEDED);
  if (status !== 0) throw new Error(`openssl ${args[0]} failed: ${stderr?.trim() || error?.message}`);
  return stdout;
}

/** Throws one sentence when there is no openssl, or one that knows no scrypt (LibreSSL, as macOS has it). */
export function requireOpenssl() {
  const [, major] = /^OpenSSL (\d+)\./.exec(openssl(['version'])) ?? [];
  if (!(Number(major) >= 3)) throw new Error(NEEDED);
}

/** A PKCS#8 PEM that opens with the passphrase only. The plain key is never in a file. */
export const encrypted = (privateKey, passphrase) =>
  openssl(['pkcs8', '-topk8', '-scrypt', '-passout', 'env:KEY_PASSPHRASE'], {
    input: privateKey.export({ type: 'pkcs8', format: 'pem' }),
    passphrase,
  });

/** openssl reads these from files only. All of them are public, or encrypted. */
function withFiles(texts, work) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'loket-keys-'));
  try {
    const fileOf = (name) => path.join(folder, name);
    for (const [name, text] of Object.entries(texts)) fs.writeFileSync(fileOf(name), text, { mode: 0o600 });
    return work(fileOf);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

const certificate = (name, days, ...more) => [
  ...['x509', '-new', '-sha256', '-passin', 'env:KEY_PASSPHRASE', '-days', String(days)],
  ...['-subj', `/O=Loket/CN=${name}`, '-set_serial', `0x01${randomBytes(15).toString('hex')}`],
  ...more,
];

/** A root for ten years: its encrypted key and the certificate it gave itself, as one PEM text. */
export function newRoot(privateKey, passphrase) {
  const key = encrypted(privateKey, passphrase);
  return withFiles({ key, extensions: ROOT_EXTENSIONS }, (fileOf) => {
    const files = ['-key', fileOf('key'), '-extfile', fileOf('extensions')];
    return key + openssl(certificate('Loket issuer root', 3650, ...files), { passphrase });
  });
}

/** The issuer becomes a line of openssl's configuration: nothing that means something there may pass. */
function requirePlainUrl(issuer) {
  if (!URL.canParse(issuer) || !/^https?:\/\/[\w.:/[\]~%-]+$/.test(issuer))
    throw new Error(`${issuer} cannot be the issuer: an address like https://ktp.example.go.id is needed.`);
}

/** The certificate (PEM, two years) of a public key (JWK) for an issuer, from the root. The private key is not needed. */
export function leafCertificate({ jwk, purpose, issuer, rootFile, rootPassphrase }) {
  requirePlainUrl(issuer);
  const publicKey = createPublicKey({ key: jwk, format: 'jwk' }).export({ type: 'spki', format: 'pem' });
  return withFiles({ publicKey, extensions: leafExtensions(issuer) }, (fileOf) => {
    const ca = ['-CA', rootFile, '-CAkey', rootFile];
    const files = ['-force_pubkey', fileOf('publicKey'), '-extfile', fileOf('extensions')];
    return openssl(certificate(`Loket ${purpose}`, 730, ...ca, ...files), { passphrase: rootPassphrase });
  });
}

/** RFC 7638: the hash of the required members, in this order; a key on Ed25519 has no y (RFC 8037). */
export const thumbprint = ({ crv, kty, x, y }) =>
  createHash('sha256').update(JSON.stringify({ crv, kty, x, y })).digest('base64url');
