import type { Tx } from '@/db/client';
import { cosignedAt, parseNote, type VerifierKey } from '@/lib/tlog/note';
import type { Slice } from './check-log';
import type { Ask } from './log-rows';
import type { StoredCheckpoint } from './stored-log';

/** The size of the last checkpoint that this witness has cosigned, as far as we know: 0 before the first. */
export async function lastCosigned(tx: Tx, { name }: VerifierKey): Promise<number> {
  const { rows } = await tx.$client.query<{ size: number }>(
    'select coalesce(max(size), 0)::float8 as size from log_cosignatures where witness = $1',
    [name],
  );
  return rows[0]?.size ?? 0;
}

/** The line of the answer with which this witness cosigns that checkpoint. Undefined when none is good. */
export function cosigningLine(note: string, answer: string, key: VerifierKey): string | undefined {
  const lines = answer.split('\n').filter((line) => line.startsWith(`— ${key.name} `));
  return lines.map((line) => `${line}\n`).find((line) => isCosigned(note + line, key));
}

function isCosigned(note: string, key: VerifierKey): boolean {
  try {
    return cosignedAt(parseNote(note), key) !== undefined;
  } catch {
    return false;
  }
}

export async function storeCosignature(
  tx: Tx,
  { size }: StoredCheckpoint,
  { name }: VerifierKey,
  line: string,
): Promise<void> {
  await tx.$client.query(
    'insert into log_cosignatures (size, witness, line) values ($1, $2, $3) on conflict do nothing',
    [size, name, line],
  );
}

type Cosigned = { size: number; note: string; witness: string; line: string };

/**
 * The first checkpoint of these leaves under which the line of a witness is no longer good: the witness saw another one. Lines
 * of witnesses we no longer know say nothing.
 */
export async function brokenCosignature(
  ask: Ask,
  slice: Slice,
  keys: readonly VerifierKey[],
): Promise<number | undefined> {
  const rows = await ask<Cosigned>(
    `select c.size::float8 as size, c.note, s.witness, s.line from log_cosignatures s join log_checkpoints c on c.size = s.size
     where s.size > $1 and s.size <= $2 and s.witness = any($3) order by c.size`,
    [slice.from, slice.to, keys.map(({ name }) => name)],
  );
  const isGood = ({ note, line, witness }: Cosigned) =>
    keys.some((key) => key.name === witness && isCosigned(note + line, key));
  return rows.find((row) => !isGood(row))?.size;
}
