// The web server and the worker side by side, each with its own database role, until one of them ends or we do.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ROOT } from './install.mjs';
import { issuerKeysEnv } from './issuer-keys.mjs';
import { demoEnv } from './keys.mjs';
import { freePort } from './ports.mjs';
import { roleUrl } from './roles.mjs';
import { stopAll, stopping, whenStopping } from './stopping.mjs';

const logOf = (name) => path.join(ROOT, `.data/${name}.log`);

/** In a process group of its own, so that a Ctrl-C reaches it through us, once. */
function launch(name, args, env, live) {
  const output = live ? 'inherit' : fs.openSync(logOf(name), 'w', 0o600);
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    detached: true,
    stdio: ['ignore', output, output, 'ipc'],
    env: { ...process.env, ...env },
  });
  if (!live) fs.closeSync(output);
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.once('exit', (code, signal) => {
    if (stopping()) return;
    console.error(`\nThe ${name} process ended by itself (${signal ?? `code ${code}`}).`);
    if (!live) console.error(fs.readFileSync(logOf(name), 'utf8').split('\n').slice(-20).join('\n'));
    void stopAll(1);
  });
  whenStopping(async () => {
    child.kill('SIGTERM');
    const isOver = await Promise.race([ended.then(() => true), pause(5_000, false, { ref: false })]);
    if (!isOver) process.kill(-child.pid, 'SIGKILL');
  });
}

async function untilHealthy(url) {
  for (const until = Date.now() + 60_000; Date.now() < until; await pause(100)) {
    if (stopping()) return new Promise(() => {});
    try {
      if ((await fetch(`${url}/api/health`, { signal: AbortSignal.timeout(20_000) })).ok) return;
    } catch {
      // not listening yet
    }
  }
  throw new Error(`The web server does not answer at ${url}/api/health (see .data/web.log).`);
}

/** Gives the address. `webScript` listens on PORT. `live`: what they say is shown, not kept in .data/*.log. */
export async function startSite(adminUrl, webScript, { live }) {
  const wanted = Number(process.env.PORT ?? 3000);
  const port = await freePort(wanted);
  if (port !== wanted) console.log(`  Port ${wanted} is taken: using ${port}.`);
  const url = `http://localhost:${port}`;
  const { APP_DB_PASSWORD, WORKER_DB_PASSWORD, ...keys } = demoEnv();
  const signing = await issuerKeysEnv('issuer', url);
  const env = { ...keys, ...signing, TRAINING_MODE: '1', AUTH_URL: url, PUBLIC_URL: url, NEXT_TELEMETRY_DISABLED: '1' };
  const asApp = { DATABASE_URL: roleUrl(adminUrl, 'loket_app', APP_DB_PASSWORD), PORT: String(port) };
  const asWorker = { DATABASE_URL: roleUrl(adminUrl, 'loket_worker', WORKER_DB_PASSWORD) };
  launch('web', [webScript], { ...env, ...asApp }, live);
  launch('worker', ['scripts/tsx.mjs', 'lib/jobs/worker.ts'], { ...env, ...asWorker }, live);
  await untilHealthy(url);
  return url;
}
