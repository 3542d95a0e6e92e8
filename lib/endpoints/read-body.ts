import { ProtocolError } from '@/lib/endpoints/protocol-error';

const PATIENCE_MS = 5_000;

const tooLarge = (most: number) =>
  new ProtocolError('invalid_request', `The body may have ${most} bytes at most.`, 413);
const tooSlow = () => new ProtocolError('invalid_request', 'The body did not arrive in time.', 408);

async function pieces(body: ReadableStream<Uint8Array>, most: number): Promise<Uint8Array[]> {
  const read: Uint8Array[] = [];
  let size = 0;
  for await (const piece of body as unknown as AsyncIterable<Uint8Array>) {
    size += piece.length;
    if (size > most) throw tooLarge(most);
    read.push(piece);
  }
  return read;
}

/** The body as text, at most `most` bytes, within five seconds: neither a large nor a slow sender holds us up. */
export async function readBody(request: Request, most: number): Promise<string> {
  if (Number(request.headers.get('content-length') ?? 0) > most) throw tooLarge(most);
  if (!request.body) return '';
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(tooSlow()), PATIENCE_MS);
  });
  try {
    return Buffer.concat(await Promise.race([pieces(request.body, most), late])).toString('utf8');
  } catch (error) {
    // A sender that hangs up in the middle is no fault of ours.
    throw error instanceof ProtocolError ? error : new ProtocolError('invalid_request', 'The body was cut off.');
  } finally {
    clearTimeout(timer);
  }
}

/** A JSON object. */
export function jsonObject(text: string): Record<string, unknown> {
  try {
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed))
      return parsed as Record<string, unknown>;
  } catch {
    // said below
  }
  throw new ProtocolError('invalid_request', 'The body must be a JSON object.');
}

/** Form fields (application/x-www-form-urlencoded); a repeated field is refused, as RFC 6749 3.2 asks. */
export function formFields(text: string): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(text)) {
    if (Object.hasOwn(fields, name))
      throw new ProtocolError('invalid_request', `The field ${name.slice(0, 40)} is repeated.`);
    Object.defineProperty(fields, name, { value, enumerable: true });
  }
  return fields;
}
