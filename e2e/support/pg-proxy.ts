import net from 'node:net';

/**
 * Stands between the site and PostgreSQL and hears the server say COMMIT. Armed, it calls `onCommit` at the moment the
 * commit is done and its answer has not been passed on: the instant in which a crash loses an answer, not a change.
 */
export class PgProxy {
  #armed: (() => void) | undefined;
  #passing = 0;
  #server: net.Server;
  #open = new Set<net.Socket>();
  #isCut = false;

  private constructor(target: { host: string; port: number }) {
    this.#server = net.createServer((client) => {
      if (this.#isCut) {
        client.destroy();
        return;
      }
      const upstream = net.connect(target.port, target.host);
      this.#open.add(client);
      const close = () => {
        client.destroy();
        upstream.destroy();
      };
      client.on('error', close).on('close', close);
      upstream.on('error', close).on('close', close);
      client.on('data', (chunk) => upstream.write(chunk));
      upstream.on('data', (chunk) => this.#passOn(client, chunk));
    });
  }

  static async open(target: { host: string; port: number }): Promise<{ proxy: PgProxy; port: number }> {
    const proxy = new PgProxy(target);
    await new Promise<void>((resolve) => proxy.#server.listen(0, '127.0.0.1', resolve));
    const address = proxy.#server.address();
    return { proxy, port: typeof address === 'object' && address ? address.port : 0 };
  }

  #passOn(client: net.Socket, chunk: Buffer) {
    if (this.#armed && chunk.includes('COMMIT\0') && this.#passing-- <= 0) {
      const strike = this.#armed;
      this.#armed = undefined;
      strike();
      return;
    }
    client.write(chunk);
  }

  /** So many commits are answered; the next one's answer is swallowed, and `onCommit` called instead. */
  armAfter(commits: number, onCommit: () => void) {
    this.#passing = commits;
    this.#armed = onCommit;
  }

  /** The database goes away: connections break, new ones are refused. */
  cut() {
    this.#isCut = true;
    for (const client of this.#open) client.destroy();
    this.#open.clear();
  }

  mend() {
    this.#isCut = false;
  }

  close() {
    this.cut();
    this.#server.close();
  }
}
