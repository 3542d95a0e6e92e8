// The signing keys of the issuer: made on the first start, certified by a root of their own, rotated. docs/keys.md says
// what each is for; lib/keys/ signs with them. manifest.json decides: a key that it does not name does not exist.
import { createPrivateKey, generateKeyPairSync, hkdfSync, X509Certificate } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from './install.mjs';
import { demoEnv } from './keys.mjs';
import { encrypted, leafCertificate, newRoot, requireOpenssl, thumbprint } from './openssl.mjs';
import { changeFile, textOf } from './replace-file.mjs';
import { quietly } from './run.mjs';

export const PURPOSES = ['credential', 'token', 'verifier', 'log', 'document'];
/** The log's checkpoints are signed notes, and those know Ed25519 only. */
const algorithmOf = (purpose) => (purpose === 'log' ? 'EdDSA' : 'ES256');
const RENEW_BEFORE_MS = 30 * 24 * 3_600_000;

const manifestFile = ({ dir }) => path.join(dir, 'manifest.json');
const rootFile = ({ rootDir }) => path.join(rootDir, 'root.pem');
const keyFile = ({ dir }, kid) => path.join(dir, `${kid}.pem`);
const newKeyPair = (alg) =>
  alg === 'EdDSA' ? generateKeyPairSync('ed25519') : generateKeyPairSync('ec', { namedCurve: 'P-256' });
export const certificateOf = ({ x5c }) => new X509Certificate(Buffer.from(x5c[0], 'base64'));

/** Where a demo or a test on this machine keeps them. Never what the environment says: those may be real ones. */
export const localPlace = (name) => ({
  dir: path.join(ROOT, `.data/${name}-keys`),
  rootDir: path.join(ROOT, `.data/${name}-root`),
  passphrase: demoEnv().LOKET_KEYS_PASSPHRASE,
});

/** Makes the local keys of that name ready for an issuer. Gives the settings for whoever signs with them. */
export async function issuerKeysEnv(name, issuer) {
  const place = localPlace(name);
  await ensureIssuerKeys({ ...place, issuer });
  return { LOKET_KEYS_DIR: place.dir, LOKET_KEYS_PASSPHRASE: place.passphrase };
}

/** The root's own. Where none is given, as in a demo, it follows from the other. */
const rootPassphraseOf = ({ passphrase, rootPassphrase }) =>
  rootPassphrase ?? Buffer.from(hkdfSync('sha256', passphrase, 'loket', 'issuer-root', 32)).toString('base64');

function requireOpens(pem, passphrase, sentence) {
  try {
    createPrivateKey({ key: pem, passphrase });
  } catch {
    throw new Error(sentence);
  }
}

/** Made with the first keys and never again: later, a root that is not there is one that is kept elsewhere. */
async function rootFor(place, isFirst) {
  const file = rootFile(place);
  const make = () => newRoot(newKeyPair('ES256').privateKey, rootPassphraseOf(place));
  if (isFirst) await changeFile(file, (before) => (before ? undefined : make()));
  const root = textOf(file);
  if (!root)
    throw new Error(`The root of the signing keys is not in ${place.rootDir}: bring it there for this change.`);
  requireOpens(root, rootPassphraseOf(place), `The root in ${place.rootDir} was made with another passphrase.`);
  return root;
}

/** A manifest in which every key, the retired too, has a new certificate for that issuer from that root. */
function certified(place, { issuer, keys }, root) {
  const from = { issuer, rootFile: rootFile(place), rootPassphrase: rootPassphraseOf(place) };
  const x5cOf = (key) => [new X509Certificate(leafCertificate({ ...key, ...from })).raw.toString('base64')];
  const [rootCertificate] = /-----BEGIN CERTIFICATE-----.*/s.exec(root);
  return { issuer, root: rootCertificate, keys: keys.map((key) => ({ ...key, x5c: x5cOf(key) })) };
}

function newKeyInFile(place, alg) {
  const { publicKey, privateKey } = newKeyPair(alg);
  const { kty, crv, x, y } = publicKey.export({ format: 'jwk' });
  const jwk = y === undefined ? { kty, crv, x } : { kty, crv, x, y };
  fs.writeFileSync(keyFile(place, thumbprint(jwk)), encrypted(privateKey, place.passphrase), { mode: 0o600 });
  return jwk;
}

const newKeyInToken = async () =>
  JSON.parse(await quietly(process.execPath, [path.join(ROOT, 'scripts/tsx.mjs'), 'lib/keys/make-token-key.ts']));

/** Few tokens know Ed25519: the key of the log is always in a file. */
async function newKey(place, purpose) {
  const alg = algorithmOf(purpose);
  const isInToken = alg === 'ES256' && process.env.LOKET_PKCS11_MODULE;
  const jwk = isInToken ? await newKeyInToken() : newKeyInFile(place, alg);
  const createdAt = new Date().toISOString();
  return { kid: thumbprint(jwk), purpose, alg, jwk, x5c: [], createdAt, retiredAt: null };
}

/** What the manifest says; undefined when there are no keys yet. */
export function readManifest(place) {
  const text = textOf(manifestFile(place));
  return text && JSON.parse(text);
}

/** `work` answers undefined to leave it as it is. */
const changeManifest = (place, work) =>
  changeFile(manifestFile(place), async (before) => {
    const after = await work(before && JSON.parse(before));
    return after && `${JSON.stringify(after, null, 2)}\n`;
  });

function isCertified({ issuer, keys }, wanted) {
  const enough = Date.now() + RENEW_BEFORE_MS;
  return issuer === wanted && keys.every((key) => Date.parse(certificateOf(key).validTo) > enough);
}

/** Better at the start than at the first signature. */
function requireRightPassphrase(place, keys) {
  const newest = keys.at(-1);
  const pem = newest && textOf(keyFile(place, newest.kid));
  if (pem) requireOpens(pem, place.passphrase, `The signing keys in ${place.dir} were made with another passphrase.`);
}

/**
 * One key for each purpose, with certificates for that issuer: makes what is missing, certifies anew when the issuer is
 * another one or the certificates end soon. Several processes may start at once; what one that was interrupted left
 * behind does no harm. `place` is { dir, rootDir, passphrase, rootPassphrase? }.
 */
export async function ensureIssuerKeys({ issuer, ...place }) {
  const made = new Map();
  await changeManifest(place, async (manifest) => {
    const keys = manifest?.keys ?? [];
    const missing = PURPOSES.filter((purpose) => !keys.some((key) => key.purpose === purpose));
    requireRightPassphrase(place, keys);
    if (missing.length === 0 && isCertified(manifest, issuer)) return undefined;
    requireOpenssl();
    const root = await rootFor(place, !manifest);
    for (const purpose of missing) if (!made.has(purpose)) made.set(purpose, await newKey(place, purpose));
    return certified(place, { issuer, keys: [...keys, ...missing.map((purpose) => made.get(purpose))] }, root);
  });
  const kept = new Set(readManifest(place).keys.map(({ kid }) => kid));
  for (const { kid } of made.values()) if (!kept.has(kid)) fs.rmSync(keyFile(place, kid), { force: true });
}

/** A new key for that purpose. The one before signs from now on only the status lists it has begun. */
export async function rotateKey(place, purpose) {
  requireOpenssl();
  const root = await rootFor(place, false);
  const made = await newKey(place, purpose);
  await changeManifest(place, (manifest) => {
    if (!manifest) throw new Error(`There are no signing keys in ${place.dir} yet.`);
    const retire = (key) => (key.purpose === purpose ? { ...key, retiredAt: key.retiredAt ?? made.createdAt } : key);
    return certified(place, { ...manifest, keys: [...manifest.keys.map(retire), made] }, root);
  });
  return made.kid;
}
