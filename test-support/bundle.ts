import { unzipSync, zipSync } from 'fflate';
import { type About, bundleOf } from '@/lib/ledger/bundle';
import { cosignLine, parseNote } from '@/lib/tlog/note';
import { asSuperuser } from './database';
import { type LogKey, signer } from './sealed-log';
import { lastNote } from './sealing';
import { asWorker } from './worker';

/** The bundle of these entries, as one file. */
export const bundleFor = (ids: readonly number[], about?: About): Promise<Uint8Array> =>
  asWorker(async (tx) => {
    const parts = [];
    for await (const part of bundleOf(
      tx,
      ids.map((id) => ({ id, at: '' })),
      about,
    ))
      parts.push(part);
    return Buffer.concat(parts);
  });

/** The same bundle with one of its files spoilt; `undefined` takes the file out. */
export function spoil(
  zip: Uint8Array,
  name: string,
  change: (text: string) => string | Buffer | undefined,
): Uint8Array {
  const all = unzipSync(zip);
  const changed = change(Buffer.from(all[name] ?? '').toString());
  if (changed === undefined) delete all[name];
  else all[name] = Buffer.from(changed);
  return zipSync(all, { level: 1 });
}

export const textOf = (zip: Uint8Array, name: string): string => Buffer.from(unzipSync(zip)[name] ?? '').toString();
export const namesIn = (zip: Uint8Array): string[] => Object.keys(unzipSync(zip));

/** A witness's name under the newest checkpoint, as the program stores it. */
export async function cosignNewest(witness: LogKey): Promise<void> {
  const line = await cosignLine(witness.key, signer(witness), parseNote(await lastNote()).text, 1_796_000_000);
  await asSuperuser(
    'insert into log_cosignatures (size, witness, line) select max(size), $1, $2 from log_checkpoints',
    [witness.key.name, line],
  );
}
