import { emptyRoot, nodeHash } from './hashes';
import { perfectSubtree, type ReadTile } from './tiles';

type Subtree = { height: number; hash: Buffer };

/** Works out the roots of a log again, leaf after leaf, without a tile: what whoever checks the tiles needs. */
export type Frontier = {
  /** Takes the next leaf, and gives the hashes of higher tiles it completes: those of height 8, 16 and so on. */
  push: (leafHash: Buffer) => readonly Subtree[];
  /** The root over all leaves so far. */
  root: () => Buffer;
};

const none: readonly Subtree[] = [];

function frontierOf(subtrees: Subtree[]): Frontier {
  const push = (leafHash: Buffer) => {
    let [hash, height, complete] = [leafHash, 0, none];
    for (let last = subtrees.at(-1); last?.height === height; last = subtrees.at(-1)) {
      subtrees.pop();
      [hash, height] = [nodeHash(last.hash, hash), height + 1];
      if (height % 8 === 0) complete = [...complete, { height, hash }];
    }
    subtrees.push({ height, hash });
    return complete;
  };
  const root = () =>
    subtrees.reduceRight<Buffer | undefined>((right, { hash }) => (right ? nodeHash(hash, right) : hash), undefined) ??
    emptyRoot;
  return { push, root };
}

/** Begins after `size` leaves, which it believes the tiles. */
export async function frontierAt(size: number, read: ReadTile): Promise<Frontier> {
  const subtrees: Subtree[] = [];
  for (let height = 52, from = 0; height >= 0; height--) {
    const count = 2 ** height;
    if (size - from < count) continue;
    subtrees.push({ height, hash: await perfectSubtree(size, read, height, from / count) });
    from += count;
  }
  return frontierOf(subtrees);
}
