import { createHash, createPrivateKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { formatVkey, parseVkey, type SignBytes, type VerifierKey, verifierKey } from '@/lib/tlog/note';
import { replaceDurably, textOf } from './durable';

/** A log the witness watches: its name, and the keys that may sign its checkpoints. */
export type TrustedLog = { origin: string; keys: VerifierKey[] };
/** The witness's own folder: its name and key, the logs it trusts, and what it saw of each. */
export type Place = { dir: string; key: VerifierKey; sign: SignBytes };

const KEY = 'key.pem';
const NAME = 'name';
const LOGS = 'logs.json';
const storedLogs = z.array(z.object({ origin: z.string().min(1), vkeys: z.array(z.string()) }));

const passphrase = () => process.env.WITNESS_PASSPHRASE;

function pemOf(key: KeyObject): string {
  const secret = passphrase();
  const locked = secret ? { cipher: 'aes-256-cbc', passphrase: secret } : {};
  return key.export({ type: 'pkcs8', format: 'pem', ...locked }).toString();
}

/** Makes the folder and the key of a new witness. Never puts a key in place of another. */
export async function initPlace(dir: string, name: string): Promise<Place> {
  await fs.mkdir(dir, { recursive: true, mode: 0o700 });
  if (await textOf(path.join(dir, KEY))) throw new Error(`There is a witness in ${dir} already.`);
  const { privateKey } = generateKeyPairSync('ed25519');
  verifierKey(name, 'cosignature', privateKey); // refuses a name that no note could hold
  await replaceDurably(path.join(dir, NAME), `${name}\n`);
  await replaceDurably(path.join(dir, KEY), pemOf(privateKey));
  return openPlace(dir);
}

/** Opens the folder of a witness; WITNESS_PASSPHRASE opens its key when it was made with one. */
export async function openPlace(dir: string): Promise<Place> {
  const [pem, name] = [await textOf(path.join(dir, KEY)), await textOf(path.join(dir, NAME))];
  if (!pem || !name)
    throw new Error(
      `There is no witness in ${dir}: make one with \`npm run witness -- init --name ... --dir ${dir}\`.`,
    );
  const secret = passphrase();
  const privateKey = createPrivateKey({ key: pem, ...(secret ? { passphrase: secret } : {}) });
  return {
    dir,
    key: verifierKey(name.trim(), 'cosignature', privateKey),
    sign: (bytes) => sign(null, bytes, privateKey),
  };
}

/** The logs this witness watches. */
export async function trustedLogs({ dir }: Place): Promise<TrustedLog[]> {
  const stored = storedLogs.parse(JSON.parse((await textOf(path.join(dir, LOGS))) ?? '[]'));
  return stored.map(({ origin, vkeys }) => ({ origin, keys: vkeys.map(parseVkey) }));
}

/** Watches one more log, or takes one more key of it: a log that changes its key signs with the next one from some day on. */
export async function trustLog(place: Place, vkey: string, origin?: string): Promise<TrustedLog> {
  const key = parseVkey(vkey);
  if (key.kind !== 'note') throw new Error('This is the key of a witness, not of a log.');
  const logs = await trustedLogs(place);
  const named = origin ?? key.name;
  const known = logs.find((log) => log.origin === named);
  const keys = [...(known?.keys ?? []).filter(({ id, name }) => id !== key.id || name !== key.name), key];
  const all = [...logs.filter((log) => log.origin !== named), { origin: named, keys }];
  const stored = all.map((log) => ({ origin: log.origin, vkeys: log.keys.map(formatVkey) }));
  await replaceDurably(path.join(place.dir, LOGS), `${JSON.stringify(stored, null, 2)}\n`);
  return { origin: named, keys };
}

/** Where something about a log is kept. A name of a log is no name of a file. */
export const fileOf = ({ dir }: Place, origin: string, what: 'checkpoint' | 'history' | 'refused'): string =>
  path.join(dir, `${createHash('sha256').update(origin).digest('hex')}.${what}`);
