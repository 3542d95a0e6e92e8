import { sql } from 'drizzle-orm';
import { sha256 } from '@/lib/credentials/secrets';
import { ProtocolError } from '@/lib/endpoints/protocol-error';
import { recordRefused } from '@/lib/ledger/attempt';
import { covers } from '@/lib/officers/officer';
import { ask, type Context } from '@/lib/transaction';
import { isKey } from './fields';

type KeyRow = { id: string; region: string; prefix: string; scopes: string[]; state: 'open' | 'revoked' | 'expired' };

/** A program that holds a key. The private field makes the class nominal: no literal and no request can pass for one. */
export class Program {
  readonly #row: KeyRow;
  private constructor(
    row: KeyRow,
    readonly requestId: string,
  ) {
    this.#row = row;
  }

  /** Only `programOf` calls this, with what the database answered. */
  static of(row: KeyRow, requestId: string): Program {
    return new Program(row, requestId);
  }

  get id() {
    return this.#row.id;
  }
  get region() {
    return this.#row.region;
  }
  get prefix() {
    return this.#row.prefix;
  }

  /** As the database sees it: no area and no office. Its key says whose figures it reads (db/migrations/0023_api_keys.sql). */
  get context(): Context {
    return { actorKind: 'machine', role: 'program', actor: this.id, request: this.requestId };
  }

  covers(region: string) {
    return covers(this.region, region);
  }

  has(scope: string) {
    return this.#row.scopes.includes(scope);
  }
}

/**
 * Whose program sends this request (RFC 6750, 2.1): its key is judged by the database each time. Throws ProtocolError 401, which says
 * no more of a key that was revoked or ran out than of one that never was; the ledger says it under the key.
 */
export async function programOf(headers: Pick<Headers, 'get'>, requestId: string): Promise<Program> {
  const given = headers.get('authorization');
  if (given === null) throw noKey();
  const key = /^Bearer +(\S+)$/i.exec(given)?.[1] ?? '';
  const row = isKey(key) ? await ask<KeyRow>(sql`select * from api_key_now(${sha256(key)})`) : undefined;
  if (!row) {
    await recordRefused({ actorKind: 'visitor', request: requestId }, 'rollout.pull', 'unknown-key');
    throw worthNothing();
  }
  const program = Program.of(row, requestId);
  if (row.state === 'open') return program;
  await notePullRefused(program, row.state);
  throw worthNothing();
}

/** A pull that was refused goes on record under the key. */
export async function notePullRefused(program: Program, why: string): Promise<void> {
  const { id, region, prefix } = program;
  await recordRefused(program.context, 'rollout.pull', why, { id, region, detail: { prefix } });
}

const noKey = () =>
  new ProtocolError('no_key', 'Send the key as Authorization: Bearer.', 401, { 'www-authenticate': 'Bearer' });
/** A key that opens nothing (RFC 6750, 3.1). */
export const worthNothing = () =>
  new ProtocolError('invalid_token', 'The key is not known, was revoked or has expired.', 401, {
    'www-authenticate': 'Bearer error="invalid_token"',
  });
