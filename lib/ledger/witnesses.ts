import 'server-only';
import { env } from '@/lib/env';
import { parseVkey, type VerifierKey } from '@/lib/tlog/note';

/** Somebody else's program that cosigns our checkpoints (c2sp.org/tlog-witness): its key, and where it is asked. */
export type WitnessAt = { key: VerifierKey; url: string };

function parseWitness(line: string): WitnessAt {
  const [vkey = '', url = '', ...rest] = line.split(/\s+/);
  const isAddress = URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
  if (!isAddress || rest.length > 0)
    throw new Error('LOKET_WITNESSES: each witness is its key, a space and its address, with commas between.');
  const key = parseVkey(vkey);
  if (key.kind !== 'cosignature') throw new Error(`LOKET_WITNESSES: the key of ${key.name} is not one that cosigns.`);
  return { key, url: url.replace(/\/+$/, '') };
}

/** Those that LOKET_WITNESSES names: `<vkey> <address>`, with commas between. Throws one sentence when it is something else. */
export function witnesses(given = env().LOKET_WITNESSES ?? ''): WitnessAt[] {
  const lines = given.split(',').map((line) => line.trim());
  return lines.filter((line) => line !== '').map(parseWitness);
}
