import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { anOfficer, aRegency, aResident } from '../../../db/seed/factories';
import { formBody } from '../access/actions';
import { builtActions } from '../access/routes';
import { sessionCookie } from '../session';

type Desk = { clerk: string; supervisor: string; residentId: string; credentialId: string };
/** What was answered "done" to somebody. */
export type Done = { act: 'credential.suspend' | 'credential.resume'; credentialId: string; key: string };

const formOf = {
  'credential.suspend': { name: 'suspendCredentialAction', reason: 'lost' },
  'credential.resume': { name: 'resumeCredentialAction', reason: 'found-again' },
};

const cookieOf = async (registry: pg.Pool, officerId: string) => {
  const { name, value } = await sessionCookie(registry, officerId);
  return `${name}=${value}`;
};

/** A clerk and a supervisor with a resident between them, each desk in a regency of its own. */
async function aDesk(registry: pg.Pool): Promise<Desk> {
  const regency = await aRegency(registry);
  const [clerk, supervisor] = [
    await anOfficer(registry, 'clerk', { regency }),
    await anOfficer(registry, 'supervisor', { regency }),
  ];
  const { id: residentId, device } = await aResident(registry, { regency });
  return {
    clerk: await cookieOf(registry, clerk.id),
    supervisor: await cookieOf(registry, supervisor.id),
    residentId,
    credentialId: device?.credentialId ?? '',
  };
}

/** Desks that block and unblock without a pause, and ask again under the same key until they are answered. */
export class Load {
  readonly done: Done[] = [];
  #goesOn = true;
  #ended: Promise<unknown> = Promise.resolve();

  constructor(private readonly url: string) {}

  async begin(registry: pg.Pool, desks: number): Promise<void> {
    const all = await Promise.all(Array.from({ length: desks }, () => aDesk(registry)));
    this.#ended = Promise.all(all.map((desk) => this.#work(desk)));
  }

  /** Ends after the act in hand: what was begun is answered. */
  async end(): Promise<void> {
    this.#goesOn = false;
    await this.#ended;
  }

  /** So many more acts have been answered: the kills hit a system that works. */
  async untilMoreThan(count: number): Promise<void> {
    for (const end = Date.now() + 120_000; Date.now() < end; await pause(20)) if (this.done.length > count) return;
    throw new Error('the desks do not get any further');
  }

  async #work(desk: Desk): Promise<void> {
    while (this.#goesOn) {
      await this.#act(desk, 'credential.suspend', desk.clerk);
      await this.#act(desk, 'credential.resume', desk.supervisor);
    }
  }

  async #act({ residentId, credentialId }: Desk, act: Done['act'], cookie: string): Promise<void> {
    const key = randomUUID();
    const { name, reason } = formOf[act];
    const fields = { credentialId, key, reason };
    for (;;) {
      await this.#ask(`/residents/${residentId}`, { headers: { cookie } }); // opens the record, as an officer does
      const answer = await this.#ask('/', {
        method: 'POST',
        headers: {
          ...{ cookie, origin: this.url, 'sec-fetch-site': 'same-origin' },
          'next-action': builtActions().find((one) => one.name === name)?.id ?? '',
        },
        body: formBody(fields),
      });
      if (answer.includes('"status":"done"')) break;
      if (answer.includes('"status":"refused"')) throw new Error(`${act} was refused: ${answer.slice(0, 400)}`);
      await pause(25);
    }
    this.done.push({ act, credentialId, key });
  }

  /** What was answered; nothing when nobody did. */
  async #ask(path: string, init: RequestInit): Promise<string> {
    return fetch(`${this.url}${path}`, { ...init, redirect: 'manual', signal: AbortSignal.timeout(20_000) })
      .then((answer) => answer.text())
      .catch(() => '');
  }
}
