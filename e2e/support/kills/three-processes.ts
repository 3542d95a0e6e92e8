import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { createDatabase, prepareDatabase } from '../../../scripts/database.mjs';
import { demoEnv } from '../../../scripts/keys.mjs';
import { start } from '../../../scripts/pg.mjs';
import { freePort } from '../../../scripts/ports.mjs';
import { roleUrl } from '../../../scripts/roles.mjs';

export const victims = ['web', 'worker', 'postgres', 'backend'] as const;
export type Victim = (typeof victims)[number];

const DIR = '.data/kills-pg';
const untilTrue = async (what: string, isSo: () => Promise<boolean>, seconds = 120) => {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await pause(50))
    if (await isSo().catch(() => false)) return;
  throw new Error(`${what} did not happen within ${seconds} s`);
};

/** A web server, a worker and a durable PostgreSQL of their own, each of which can be killed with -9 and started again. */
export class ThreeProcesses {
  readonly #children = new Map<'web' | 'worker', ChildProcess>();
  private constructor(
    readonly url: string,
    private readonly adminUrl: string,
    readonly registry: pg.Pool,
  ) {}

  static async open(): Promise<ThreeProcesses> {
    const server = await start({ dir: DIR, port: 54351, durable: true });
    const adminUrl = await createDatabase(server.url, 'kills', { afresh: true });
    await prepareDatabase(adminUrl);
    const registry = new pg.Pool({ connectionString: adminUrl, max: 4, application_name: 'watching the kills' });
    registry.on('error', () => {}).on('connect', (client) => client.on('error', () => {}));
    const all = new ThreeProcesses(`http://localhost:${await freePort(4700)}`, adminUrl, registry);
    all.#launch('web');
    all.#launch('worker');
    await all.untilServed();
    return all;
  }

  #launch(name: 'web' | 'worker'): void {
    const { APP_DB_PASSWORD = '', WORKER_DB_PASSWORD = '', ...keys } = demoEnv();
    const role = { web: ['loket_app', APP_DB_PASSWORD], worker: ['loket_worker', WORKER_DB_PASSWORD] }[name];
    const args = { web: ['scripts/serve.mjs'], worker: ['scripts/tsx.mjs', 'lib/jobs/worker.ts'] }[name];
    const env = {
      ...{ ...process.env, ...keys, TRAINING_MODE: '1', AUTH_URL: this.url, PUBLIC_URL: this.url },
      ...{ PORT: new URL(this.url).port, LOG_LEVEL: 'error' },
      DATABASE_URL: roleUrl(this.adminUrl, role[0] ?? '', role[1] ?? ''),
    };
    // In a process group of its own: each is a script with a child, and both must die together.
    const child = spawn(process.execPath, args, { env, detached: true, stdio: 'ignore' });
    child.once('exit', () => {
      if (this.#children.get(name) === child) this.#children.delete(name);
    });
    this.#children.set(name, child);
  }

  async untilServed(): Promise<void> {
    await untilTrue('an answer of the web server', async () => (await fetch(`${this.url}/api/health`)).ok);
  }

  async #killBackend(): Promise<void> {
    const { rows } = await this.registry.query<{ pid: number }>(
      `select pid from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()
       and application_name <> 'watching the kills' order by random() limit 1`,
    );
    if (rows[0]) process.kill(rows[0].pid, 'SIGKILL');
  }

  async #killPostmaster(): Promise<void> {
    const pid = postmaster();
    process.kill(pid, 'SIGKILL');
    await untilTrue('the end of PostgreSQL', async () => !fs.existsSync(`/proc/${pid}`));
  }

  /** kill -9: of one process group, of the whole database server, or of one of its backends, which takes all others along. */
  async kill(victim: Victim): Promise<void> {
    if (victim === 'backend') await this.#killBackend();
    else if (victim === 'postgres') await this.#killPostmaster();
    else this.#killChild(victim);
  }

  #killChild(name: 'web' | 'worker'): void {
    const pid = this.#children.get(name)?.pid;
    this.#children.delete(name);
    if (pid) process.kill(-pid, 'SIGKILL');
  }

  /** Everything runs again, whatever was killed: also the worker, which may have ended when its database went. */
  async mend(): Promise<void> {
    await this.#mendDatabase();
    await untilTrue('an answer of PostgreSQL', async () => (await this.registry.query('select 1')).rowCount === 1);
    for (const name of ['web', 'worker'] as const) if (!this.#children.has(name)) this.#launch(name);
    await this.untilServed();
  }

  /** On its old port, where its clients look for it: not before the orphans of a killed server have let go of it. */
  async #mendDatabase(): Promise<void> {
    const port = Number(new URL(this.adminUrl).port);
    const isDown = !fs.existsSync(`/proc/${postmaster()}`);
    if (isDown) await untilTrue('the old port to be free', async () => (await freePort(port)) === port);
    const { url } = await start({ dir: DIR, port, durable: true });
    if (Number(new URL(url).port) !== port) throw new Error('PostgreSQL came back on another port');
  }

  /** Nothing waits to be sealed any more. */
  async untilSealed(): Promise<void> {
    const waiting = 'select 1 from audit_pending limit 1';
    await untilTrue('the sealing of every entry', async () => (await this.registry.query(waiting)).rowCount === 0);
  }

  async close(): Promise<void> {
    for (const name of ['web', 'worker'] as const) this.#killChild(name);
    await this.registry.end();
    (await start({ dir: DIR })).stop();
  }
}

const postmaster = () => Number(fs.readFileSync(`${DIR}/postmaster.pid`, 'utf8').split('\n')[0]);
