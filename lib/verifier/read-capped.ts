import { Rejected } from './rejected';

/** All bytes of a stream, which is given up as soon as it turns out longer than allowed. */
export async function readCapped(
  stream: ReadableStream<Uint8Array>,
  maxBytes: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = stream.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    length += part.value.length;
    if (length > maxBytes) {
      reader.cancel().catch(() => {}); // the answer is refused either way
      throw new Rejected('malformed', `longer than ${maxBytes} bytes`);
    }
    chunks.push(part.value);
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

/** Undoes zlib (RFC 1950), up to so many bytes. @throws Rejected also for a bomb and for bytes after the end. */
export async function inflate(bytes: Uint8Array<ArrayBuffer>, maxBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  try {
    const inflated = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'));
    return await readCapped(inflated, maxBytes);
  } catch (cause) {
    throw cause instanceof Rejected ? cause : new Rejected('malformed', 'not zlib', { cause });
  }
}
