/** What can be wrong with the ledger or with its log. */
export const problemKinds = [
  'leaf-missing', // a number of the log without a leaf
  'entry-missing', // a leaf without its entry
  'entry-changed', // an entry that is not the one that was sealed
  'entry-erased', // a body and a salt that are gone without an entry of audit.erase that says so
  'entry-unsealed', // an entry that never came into the log
  'entry-twice', // an entry with two leaves
  'leaf-changed', // a leaf that is not the one in the tile
  'tile-changed', // a tile that is not what the leaves below make
  'checkpoint-changed', // a checkpoint that does not say what the leaves make
  'checkpoint-unsigned', // a checkpoint without a good signature of the log
  'checkpoint-missing', // leaves that no checkpoint speaks of
  'log-shorter', // fewer leaves than somebody else saw
  'log-rewritten', // other leaves than somebody else saw
] as const;

/**
 * The first thing that is wrong. `leaf` counts from 0. Where the log itself cannot say which leaf it is (somebody else saw
 * another root), it is one of `leaf` to `lastLeaf`.
 */
export type Problem = {
  kind: (typeof problemKinds)[number];
  leaf: number | null;
  lastLeaf?: number;
  entryId: number | null;
  entryAt: string | null;
};

export const problem = (
  kind: Problem['kind'],
  leaf: number | null,
  entry?: { id: number; at: string },
  lastLeaf?: number,
): Problem => ({
  kind,
  leaf,
  entryId: entry?.id ?? null,
  entryAt: entry?.at ?? null,
  ...(lastLeaf === undefined ? {} : { lastLeaf }),
});
