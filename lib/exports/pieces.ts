import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { and, eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { exportChunks } from '@/db/schema/exports';
import { sealBytes, unsealBytes } from '@/db/sealing';

type Piece = { exportId: string; n: number };
/** A piece opens in its own place alone: moved within the file or to another one, it is refused. */
const placeOf = ({ exportId, n }: Piece) => `${exportId}:${n}`;

/** Keeps a piece of a file, deflated and sealed. Answers false when that piece is there already: somebody else wrote it. */
export async function keepPiece(
  tx: Tx,
  place: Piece,
  { bytes, rows, cursor }: { bytes: Uint8Array; rows: number; cursor: string | null },
): Promise<boolean> {
  const piece = sealBytes('export_chunks.piece', placeOf(place), deflateRawSync(bytes, { level: 5 }));
  const kept = await tx
    .insert(exportChunks)
    .values({ ...place, rows, cursor, piece })
    .onConflictDoNothing()
    .returning({ n: exportChunks.n });
  return kept.length > 0;
}

/** The piece in clear; undefined when there is none of that number, or no longer. */
export async function openPiece(tx: Tx, place: Piece): Promise<Buffer | undefined> {
  const [row] = await tx
    .select({ piece: exportChunks.piece })
    .from(exportChunks)
    .where(and(eq(exportChunks.exportId, place.exportId), eq(exportChunks.n, place.n)));
  return row && inflateRawSync(unsealBytes('export_chunks.piece', placeOf(place), row.piece));
}
