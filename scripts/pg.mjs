// The PostgreSQL that comes as an npm package, as root or not, in any folder.
//   node scripts/pg.mjs start|stop|reset [folder]
// It survives a killed parent, and the next start finds and reuses it.
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isMain, ROOT } from './install.mjs';
import { nativeFolder, reachableByServer, SERVER_USER } from './pg-native.mjs';
import { freePort } from './ports.mjs';

const DEFAULT_DIR = path.join(ROOT, '.data/pg');
const NOT_DURABLE = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: 0,
  autovacuum: 'off',
};

const ENV = { PATH: process.env.PATH, TZ: 'UTC', LC_ALL: 'C' }; // macOS refuses to start without a valid locale

const pgRun = (program, ...args) =>
  spawnSync(path.join(nativeFolder(), 'bin', program), args, { encoding: 'utf8', cwd: '/', env: ENV, ...SERVER_USER });

/** Works in `*.init` and renames at the end: an interrupted run leaves no half-made cluster behind. */
function initialise(data) {
  const unfinished = `${data}.init`;
  const passwordFile = `${data}.pw`;
  fs.rmSync(unfinished, { recursive: true, force: true });
  fs.rmSync(passwordFile, { force: true });
  fs.mkdirSync(unfinished, { recursive: true, mode: 0o700 });
  fs.writeFileSync(passwordFile, `${randomBytes(18).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' });
  for (const made of [unfinished, passwordFile])
    if ('uid' in SERVER_USER) fs.chownSync(made, SERVER_USER.uid, SERVER_USER.gid);
  const r = pgRun(
    'initdb',
    ...['-D', unfinished, '-U', 'postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`],
    ...['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'],
    ...['--no-sync', '--no-instructions'],
  );
  if (r.status !== 0) throw new Error(`initdb failed: ${r.stderr || r.error}`);
  fs.renameSync(unfinished, data);
}

/** A zombie, or a process that is not PostgreSQL, must not block a start (containers whose pid 1 does not reap). */
function dropStalePidFile(data) {
  const pidFile = path.join(data, 'postmaster.pid');
  try {
    const pid = Number(linesOfPidFile(data)[0]);
    const [, command, state] = /^\d+ \((.*)\) (\S)/s.exec(fs.readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
    if (state === 'Z' || !command?.startsWith('postgres')) fs.rmSync(pidFile, { force: true });
  } catch {
    // no pid file, no such process, or no /proc (macOS): PostgreSQL's own check applies
  }
}

const linesOfPidFile = (data) => fs.readFileSync(path.join(data, 'postmaster.pid'), 'utf8').split('\n');

/** Waits until that server says so in its pid file, `isOver` says there is no use, or a minute has gone. */
async function isReady(data, pid, isOver = () => false) {
  const until = Date.now() + 60_000;
  while (!isOver() && Date.now() < until) {
    const lines = fs.existsSync(path.join(data, 'postmaster.pid')) ? linesOfPidFile(data) : [];
    if (Number(lines[0]) === pid && lines[7]?.trim() === 'ready') return true;
    await pause(20);
  }
  return false;
}

/** Not through pg_ctl, whose shell breaks on some folder names. In a session of its own, so that it outlives us. */
async function launchOnce(data, settings) {
  const log = fs.openSync(`${data}.log`, 'w');
  const server = spawn(
    path.join(nativeFolder(), 'bin/postgres'),
    ['-D', data, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    { cwd: '/', detached: true, stdio: ['ignore', log, log], env: ENV, ...SERVER_USER },
  );
  fs.closeSync(log);
  let ended = false;
  for (const event of ['exit', 'error']) server.once(event, () => (ended = true));
  server.unref();
  return isReady(data, server.pid, () => ended);
}

async function launch(data, port, durable) {
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '', // a socket's path must be short, ours may not be
    max_connections: 200,
    shared_preload_libraries: 'pg_stat_statements',
    timezone: 'UTC',
    jit: 'off',
    ...(durable ? {} : NOT_DURABLE),
  };
  for (let attempt = 0; attempt < 5; attempt++) {
    if (await launchOnce(data, settings)) return;
    await pause(500); // after a kill -9 its children may still hold the shared memory
    dropStalePidFile(data);
  }
  throw new Error(
    `PostgreSQL did not start:\n${fs.readFileSync(`${data}.log`, 'utf8').split('\n').slice(-15).join('\n')}`,
  );
}

/** Gives the superuser's URL of the server on `dir`. `reused`: it ran already, so it is not ours to stop. */
export async function start({ dir = DEFAULT_DIR, port = 54329, durable = true } = {}) {
  const data = reachableByServer(path.resolve(dir));
  if (!fs.existsSync(path.join(data, 'PG_VERSION'))) initialise(data);
  dropStalePidFile(data);
  const reused = pgRun('pg_ctl', '-D', data, 'status').status === 0;
  if (reused) await isReady(data, Number(linesOfPidFile(data)[0]));
  else await launch(data, await freePort(port), durable);
  const actualPort = linesOfPidFile(data)[3];
  const password = fs.readFileSync(`${data}.pw`, 'utf8').trim();
  return { url: `postgres://postgres:${password}@127.0.0.1:${actualPort}/postgres`, reused, stop: () => stop({ dir }) };
}

export function stop({ dir = DEFAULT_DIR } = {}) {
  const data = reachableByServer(path.resolve(dir));
  return (
    fs.existsSync(path.join(data, 'postmaster.pid')) &&
    pgRun('pg_ctl', '-D', data, '-w', '-m', 'fast', 'stop').status === 0
  );
}

function reset({ dir = DEFAULT_DIR } = {}) {
  stop({ dir });
  const data = reachableByServer(path.resolve(dir));
  for (const made of [data, `${data}.init`, `${data}.pw`, `${data}.log`])
    fs.rmSync(made, { recursive: true, force: true });
}

if (isMain(import.meta)) {
  const [command, dir = DEFAULT_DIR] = process.argv.slice(2);
  if (command === 'start') console.log((await start({ dir })).url);
  else if (command === 'stop') console.log(stop({ dir }) ? 'stopped' : 'was not running');
  else if (command === 'reset') reset({ dir });
  else {
    console.error('node scripts/pg.mjs start|stop|reset [folder]');
    process.exit(2);
  }
}
