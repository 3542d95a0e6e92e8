// The secrets of a demo, development or test on this machine: made once, kept in .data/keys.json, never in git.
// Production gets its own from the environment.
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from './install.mjs';

const FILE = path.join(ROOT, '.data/keys.json');
const NAMES = [
  'AUTH_SECRET',
  'LOKET_SEALING_KEY',
  'LOKET_INDEX_KEY',
  'LOKET_PIN_PEPPER',
  'LOKET_KEYS_PASSPHRASE',
  'APP_DB_PASSWORD',
  'WORKER_DB_PASSWORD',
];

/** What the environment already says wins. */
export function demoEnv() {
  const kept = fs.existsSync(FILE) ? JSON.parse(fs.readFileSync(FILE, 'utf8')) : {};
  const missing = NAMES.filter((name) => !kept[name]);
  if (missing.length > 0) {
    for (const name of missing) kept[name] = randomBytes(32).toString('base64');
    fs.mkdirSync(path.dirname(FILE), { recursive: true });
    const unfinished = `${FILE}.${process.pid}`;
    fs.writeFileSync(unfinished, `${JSON.stringify(kept, null, 2)}\n`, { mode: 0o600 });
    fs.renameSync(unfinished, FILE);
  }
  return Object.fromEntries(NAMES.map((name) => [name, process.env[name] ?? kept[name]]));
}
