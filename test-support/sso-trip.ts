/** A browser without a screen: keeps cookies by host, follows nothing by itself. */
class Jar {
  readonly #cookies = new Map<string, string>();

  async fetch(url: string, init: RequestInit = {}): Promise<Response> {
    const { host } = new URL(url);
    const own = Array.from(this.#cookies).filter(([name]) => name.startsWith(`${host} `));
    const cookie = own.map(([name, value]) => `${name.slice(host.length + 1)}=${value}`).join('; ');
    const answer = await fetch(url, { ...init, redirect: 'manual', headers: { cookie } });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      this.#cookies.set(`${host} ${name}`, value);
    }
    return answer;
  }
}

const led = (answer: Response) => new URL(answer.headers.get('location') ?? '', answer.url).href;

/**
 * Logs in at the provider under this name (or cancels, without one) and answers the address it sends the browser back to,
 * without going there.
 */
export async function throughProvider(url: string, name?: string): Promise<URL> {
  const jar = new Jar();
  const page = led(await jar.fetch(url));
  if (!page.includes('/login/')) return new URL(page);
  await jar.fetch(page);
  const body = new URLSearchParams(name ? { name } : { cancel: '1' });
  const resumed = led(await jar.fetch(page, { method: 'POST', body }));
  return new URL(led(await jar.fetch(resumed)));
}
