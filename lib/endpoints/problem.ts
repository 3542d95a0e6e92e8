import { STATUS_CODES } from 'node:http';
import type { ProtocolError } from './protocol-error';

/** An error as RFC 9457 has it: `type` names it for programs, `detail` is one English sentence for their developer. */
export const problemAnswer = ({ error, message, status, headers }: ProtocolError): Response =>
  new Response(JSON.stringify({ type: problemType(error), title: STATUS_CODES[status], status, detail: message }), {
    status,
    headers: { 'cache-control': 'no-store', ...headers, 'content-type': 'application/problem+json' },
  });

/** A name, not an address: there is nothing to be fetched there. */
export const problemType = (error: string) => `urn:loket:problem:${error}`;
