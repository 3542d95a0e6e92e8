// The signing keys of the issuer:  npm run keys -- list        all of them
//   npm run keys -- certify            first keys where there are none; certificates for the issuer PUBLIC_URL
//   npm run keys -- rotate <purpose>   a new key for: credential, token, verifier, log, document
// Both are on record in the database of DATABASE_URL (its administrator's), where it is set.
// On the keys of LOKET_KEYS_DIR and LOKET_KEYS_ROOT_DIR, else on those of the demo.
import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { ensureInstalled } from './install.mjs';
import { certificateOf, ensureIssuerKeys, localPlace, PURPOSES, readManifest, rotateKey } from './issuer-keys.mjs';

// They look once a second (lib/keys/keys.ts). A list that one of them began before would keep the old key.
const EVERY_PROCESS_KNOWS_MS = 1_500;
const day = (time) => new Date(time).toISOString().slice(0, 10);

function placeOfEnvironment() {
  const { LOKET_KEYS_DIR: dir, LOKET_KEYS_ROOT_DIR: rootDir, LOKET_KEYS_ROOT_PASSPHRASE: rootPassphrase } = process.env;
  if (!dir && !rootDir) return localPlace('issuer');
  if (!dir || !rootDir) throw new Error('Set LOKET_KEYS_DIR and LOKET_KEYS_ROOT_DIR, both or none.');
  const { LOKET_KEYS_PASSPHRASE: passphrase = '' } = process.env;
  if (passphrase.length < 16) throw new Error('LOKET_KEYS_PASSPHRASE must have 16 characters or more.');
  return { dir, rootDir, passphrase, rootPassphrase };
}

/** What witnesses and auditors are given (c2sp.org/signed-note): as verifierKey() of lib/tlog writes it. */
function vkeyOf({ jwk }, issuer) {
  const name = `${new URL(issuer).host}/log`;
  const key = Buffer.concat([Buffer.of(1), Buffer.from(jwk.x, 'base64url')]);
  const id = createHash('sha256').update(`${name}\n`).update(key).digest('hex').slice(0, 8);
  return `${name}+${id}+${key.toString('base64')}`;
}

function list(place) {
  const manifest = readManifest(place);
  if (!manifest) return console.log(`There are no signing keys in ${place.dir} yet.`);
  console.log(`${place.dir}, for ${manifest.issuer}`);
  for (const key of manifest.keys) {
    const state = key.retiredAt ? `retired ${day(key.retiredAt)}` : 'signs';
    const until = day(certificateOf(key).validTo);
    console.log(
      `  ${key.purpose.padEnd(11)} ${key.kid}  made ${day(key.createdAt)}  certified until ${until}  ${state}`,
    );
    if (key.purpose === 'log') console.log(`${' '.repeat(14)}${vkeyOf(key, manifest.issuer)}`);
  }
}

/** In the ledger of the database at hand. The key is made already: what cannot be written is said, and not taken back. */
async function onRecord(act, detail) {
  if (!process.env.DATABASE_URL) return console.log(`DATABASE_URL is not set: ${act} is in no ledger.`);
  const { putOnRecord } = await import('./on-record.mjs');
  await putOnRecord(process.env.DATABASE_URL, act, detail).catch((error) => {
    console.error(`${act} is in no ledger: ${error.message}`);
    process.exitCode = 1;
  });
}

/** The lists that are open belong to the key before: what is issued from now on goes into new ones. */
async function startStatusBlock() {
  const by = 'select start_status_block()';
  if (!process.env.DATABASE_URL)
    return console.log(
      `DATABASE_URL is not set: give the database \`${by}\` yourself, or new status lists do not start.`,
    );
  await pause(EVERY_PROCESS_KNOWS_MS);
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  try {
    await client.connect();
    await client.query(by);
  } catch (error) {
    throw new Error(`The key is rotated, but no new status lists are started (${error.message}): run \`${by}\`.`);
  } finally {
    await client.end();
  }
}

async function rotate(place, purpose) {
  if (!PURPOSES.includes(purpose)) throw new Error(`rotate needs a purpose: ${PURPOSES.join(', ')}.`);
  const kid = await rotateKey(place, purpose);
  console.log(`New key for ${purpose}: ${kid}`);
  await onRecord('keys.rotate', { purpose, kid });
  if (purpose === 'credential') await startStatusBlock();
}

async function certify(place) {
  const issuer = process.env.PUBLIC_URL ?? readManifest(place)?.issuer ?? 'http://localhost:3000';
  await ensureIssuerKeys({ ...place, issuer });
  await onRecord('keys.certify', { issuer, kids: readManifest(place).keys.map(({ kid }) => kid) });
  list(place);
}

const COMMANDS = { list, rotate, certify };
ensureInstalled();
try {
  const [name, ...args] = process.argv.slice(2);
  if (!Object.hasOwn(COMMANDS, name ?? '')) throw new Error(`Say what to do: ${Object.keys(COMMANDS).join(', ')}.`);
  await COMMANDS[name](placeOfEnvironment(), ...args);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
