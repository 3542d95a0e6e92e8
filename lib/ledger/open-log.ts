import type { Tx } from '@/db/client';
import { type ReadTile, remembering, rootOf } from '@/lib/tlog/tree';
import { readCheckpoint } from './log-key';
import { lastCheckpoint, type StoredCheckpoint, storedTiles } from './stored-log';

/** What is stored of the log contradicts itself. Nothing is sealed on top of it; somebody has to look. */
export class LogBroken extends Error {
  constructor(what: string) {
    super(`The sealed log is broken: ${what}.`);
    this.name = 'LogBroken';
  }
}

export type Log = { size: number; root: Buffer | undefined; read: ReadTile };

const isSame = (stored: StoredCheckpoint, root: Buffer) => {
  const signed = readCheckpoint(stored.note);
  return signed?.size === stored.size && signed.root.equals(stored.root) && root.equals(stored.root);
};

/**
 * The log as the last checkpoint left it: leaves, tiles and signature all say the same, or it throws LogBroken. Where
 * nothing was ever sealed the log is empty, unless there are leaves.
 */
export async function openLog(tx: Tx): Promise<Log> {
  const read = remembering(storedTiles(tx));
  const stored = await lastCheckpoint(tx);
  if (!stored) return { size: 0, root: undefined, read };
  const { size } = stored;
  if (stored.leaves !== size) throw new LogBroken('its leaves are not those of the last checkpoint');
  const root = await rootOf(size, read).catch((error: Error) => {
    throw new LogBroken(error.message);
  });
  if (!isSame(stored, root)) throw new LogBroken('its tiles or its signature are not those of the last checkpoint');
  return { size, root, read };
}
