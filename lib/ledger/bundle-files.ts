import { unzipSync } from 'fflate';
import { parseVkey, type VerifierKey } from '@/lib/tlog/note';
import { files } from './bundle-format';

export type Files = Record<string, Uint8Array>;

const MOST_BYTES = 2 ** 31;

/** The files of a bundle. Throws when it is no zip, breaks off or would not fit into memory. */
export function unzipBundle(zip: Uint8Array): Files {
  let bytes = 0;
  return unzipSync(zip, {
    filter: ({ originalSize }) => {
      bytes += originalSize;
      if (bytes > MOST_BYTES) throw new Error('This bundle is too large.');
      return true;
    },
  });
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The text of a file; throws when there is none, or when it is no UTF-8. */
export function textIn(all: Files, name: string): string {
  const bytes = Object.hasOwn(all, name) ? all[name] : undefined;
  if (!bytes) throw new Error(`There is no ${name} in this bundle.`);
  return strict.decode(bytes);
}

/** The keys that whoever made the bundle says are the right ones. */
export function keysIn(all: Files): { log: VerifierKey[]; witness: VerifierKey[] } {
  const lines = textIn(all, files.keys).split('\n');
  const of = (what: string) =>
    lines.filter((line) => line.startsWith(`${what} `)).map((line) => parseVkey(line.slice(what.length + 1)));
  return { log: of('log'), witness: of('witness') };
}

/** The lines of a file, without a copy of the whole of it. */
export function* linesIn(all: Files, name: string): Generator<string> {
  const bytes = Object.hasOwn(all, name) ? all[name] : undefined;
  if (!bytes) throw new Error(`There is no ${name} in this bundle.`);
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(10, from);
    const to = end < 0 ? bytes.length : end;
    yield strict.decode(bytes.subarray(from, to));
    from = to + 1;
  }
}
