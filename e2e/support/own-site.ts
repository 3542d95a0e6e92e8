import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { demoEnv } from '../../scripts/keys.mjs';
import { freePort } from '../../scripts/ports.mjs';
import { roleUrl } from '../../scripts/roles.mjs';
import { PgProxy } from './pg-proxy';

/** A web server for one test, behind a proxy to the database, to be killed and cut off at will. */
export class OwnSite {
  #server: ChildProcess | undefined;

  private constructor(
    readonly url: string,
    readonly database: PgProxy,
    private readonly env: NodeJS.ProcessEnv,
  ) {}

  /** `settings`: what else this one is configured with, once its address is known. */
  static async open(settings?: (url: string) => Promise<Record<string, string>>): Promise<OwnSite> {
    const admin = new URL(process.env.E2E_ADMIN_URL ?? '');
    const { proxy, port: databasePort } = await PgProxy.open({ host: admin.hostname, port: Number(admin.port) });
    admin.port = String(databasePort);
    const port = await freePort(4300 + Math.floor(Math.random() * 600));
    const url = `http://localhost:${port}`;
    const { APP_DB_PASSWORD = '', WORKER_DB_PASSWORD: _, ...keys } = demoEnv();
    const database = { DATABASE_URL: roleUrl(admin.href, 'loket_app', APP_DB_PASSWORD) };
    const addresses = { PORT: String(port), AUTH_URL: url, PUBLIC_URL: url };
    const more = { TRAINING_MODE: '1', ...(await settings?.(url)) };
    const site = new OwnSite(url, proxy, { ...process.env, ...keys, ...database, ...addresses, ...more });
    await site.start();
    return site;
  }

  async start(): Promise<void> {
    // In a process group of its own: the script that serves has a child, and both must die together.
    this.#server = spawn(process.execPath, ['scripts/serve.mjs'], { env: this.env, detached: true, stdio: 'ignore' });
    for (let i = 0; i < 600; i++) {
      const isUp = await fetch(`${this.url}/api/health`).then(
        (answer) => answer.ok,
        () => false,
      );
      if (isUp) return;
      await pause(100);
    }
    throw new Error(`the site does not answer at ${this.url}`);
  }

  /** kill -9: no farewell, no answer. */
  kill(): void {
    if (this.#server?.pid) process.kill(-this.#server.pid, 'SIGKILL');
    this.#server = undefined;
  }

  close(): void {
    this.kill();
    this.database.close();
  }
}
