import 'server-only';
import { randomUUID } from 'node:crypto';
import type { ActName } from '@/lib/acts';
import { countCall, type Limit } from '@/lib/endpoints/limits';
import { peerOf } from '@/lib/endpoints/peer';
import { errorAnswer, ProtocolError } from '@/lib/endpoints/protocol-error';
import { readBody } from '@/lib/endpoints/read-body';
import { recordRefused } from '@/lib/ledger/attempt';
import { log } from '@/lib/log';
import { Outage, Refusal } from '@/lib/refusal';

/** A call as the steps of an endpoint see it: its body read and within bounds. */
export type Call = { request: Request; body: string; requestId: string };
/**
 * `act`: what the call comes to. A call that is refused before the act is reached is on record under that name. `errors`: how an
 * error is written, where the protocol is none of OAuth's.
 */
type Rules = {
  limit: Limit;
  maxBytes?: number;
  act?: ActName;
  errors?: (error: ProtocolError) => Response;
};
/** The parts of the address in brackets; Next gives a list for `[...path]`. */
type Given = Record<string, string | string[]>;
type Params = Record<string, string>;

/** What an error of a step means in the protocol; undefined when it is not known and therefore a bug. */
export type Meaning = (error: unknown) => ProtocolError | undefined;

const away = () =>
  new ProtocolError('temporarily_unavailable', 'Try again in a few seconds.', 503, { 'retry-after': '5' });

function errorOf(error: unknown, { name }: Limit, requestId: string, meaning: Meaning | undefined): ProtocolError {
  if (error instanceof ProtocolError) return error;
  const meant = meaning?.(error);
  if (meant) return meant;
  if (error instanceof Outage) {
    log.error({ err: error.cause, endpoint: name, requestId }, 'database does not answer');
    return away();
  }
  log.error({ err: error, endpoint: name, requestId }, 'endpoint failed');
  return new ProtocolError('server_error', `Something went wrong here; it is logged as ${requestId}.`, 500);
}

/** What an act itself refused is on record already; a bug is in the log. */
async function recordUnreached(act: ActName, error: unknown, request: string, meaning: Meaning | undefined) {
  const meant = error instanceof ProtocolError ? error : meaning?.(error);
  if (error instanceof Refusal || !meant || meant.status >= 500) return;
  await recordRefused({ actorKind: 'visitor', request }, act, meant.error);
}

const inText = (given: Given = {}): Params =>
  Object.fromEntries(Object.entries(given).map(([name, value]) => [name, String(value)]));

/**
 * A public address: counts the caller, bounds the body, runs the steps, and answers every error in the protocol's own
 * codes. Never a stack, never a sentence about a person.
 */
export const endpoint =
  (
    { limit, maxBytes = 16_384, act, errors = errorAnswer }: Rules,
    steps: (call: Call, params: Params) => Promise<Response>,
    meaning?: Meaning,
  ) =>
  async (request: Request, context?: { params: Promise<Given> }): Promise<Response> => {
    const requestId = randomUUID();
    try {
      await countCall(limit, peerOf(request.headers));
      const body = request.method === 'GET' ? '' : await readBody(request, maxBytes);
      const params = inText(await context?.params);
      return await steps({ request, body, requestId }, params).catch(async (error: unknown) => {
        if (act) await recordUnreached(act, error, requestId, meaning);
        throw error;
      });
    } catch (error) {
      return errors(errorOf(error, limit, requestId, meaning));
    }
  };
