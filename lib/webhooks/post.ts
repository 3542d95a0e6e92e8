import http from 'node:http';
import https from 'node:https';
import { type Allowed, InsideAddress, publicLookup, urlProblem } from './addresses';

const TIMEOUT_MS = 8_000;
const MOST_ANSWER = 64 * 1024;

/** `status` when there was an answer; `problem` when it is no success: a code, never what the endpoint wrote. */
export type Posted = { status: number | null; problem: string | null; ms: number };

const problemOf = (error: Error & { code?: unknown }): string => {
  if (error instanceof InsideAddress) return 'address';
  return typeof error.code === 'string' && /^[A-Z0-9_]{2,40}$/.test(error.code) ? error.code : 'failed';
};

function answerTo(request: http.ClientRequest, body: string): Promise<Omit<Posted, 'ms'>> {
  return new Promise((resolve) => {
    // Of all its time together, not of each silence: an endpoint that trickles is an endpoint that does not answer.
    const clock = setTimeout(
      () => request.destroy(Object.assign(new Error('too slow'), { code: 'TIMEOUT' })),
      TIMEOUT_MS,
    );
    const end = (answer: Omit<Posted, 'ms'>) => {
      clearTimeout(clock);
      request.destroy();
      resolve(answer);
    };
    request.on('error', (error) => end({ status: null, problem: problemOf(error) }));
    request.on('response', (response) => {
      let size = 0;
      const status = response.statusCode ?? 0;
      const isDone = status >= 200 && status < 300; // nobody is followed anywhere: a redirect is no success
      response.on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size > MOST_ANSWER) end({ status, problem: 'LONG' });
      });
      response.on('end', () => end({ status, problem: isDone ? null : `HTTP_${status}` }));
      response.on('error', (error) => end({ status, problem: problemOf(error) }));
    });
    request.end(body);
  });
}

/** Posts JSON to an endpoint: public addresses only, no redirects, eight seconds, and little of what it answers is read. */
export async function post(
  address: string,
  headers: Record<string, string>,
  body: string,
  allowed: Allowed,
): Promise<Posted> {
  const start = performance.now();
  const wrong = urlProblem(address, allowed);
  if (wrong) return { status: null, problem: wrong, ms: 0 };
  const url = new URL(address);
  const request = (url.protocol === 'https:' ? https : http).request(url, {
    ...{ method: 'POST', agent: false, lookup: publicLookup(allowed) },
    headers: {
      ...headers,
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      'user-agent': 'Loket',
    },
  });
  const answer = await answerTo(request, body);
  return { ...answer, ms: Math.round(performance.now() - start) };
}
