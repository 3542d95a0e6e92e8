import { nodeHash } from './hashes';

const half = (count: number) => Math.floor(count / 2);
const isOdd = (count: number) => count % 2 === 1;

/** Checks an audit path as RFC 9162, section 2.1.3.2, does. False for a proof that is too short or too long as well. */
export function verifyInclusion(
  hash: Buffer,
  leaf: number,
  size: number,
  proof: readonly Buffer[],
  root: Buffer,
): boolean {
  if (!Number.isSafeInteger(leaf) || leaf < 0 || leaf >= size) return false;
  let [inner, last, result] = [leaf, size - 1, hash];
  for (const sibling of proof) {
    if (last === 0) return false;
    if (isOdd(inner) || inner === last) {
      result = nodeHash(sibling, result);
      while (!isOdd(inner) && inner !== 0) [inner, last] = [half(inner), half(last)];
    } else result = nodeHash(result, sibling);
    [inner, last] = [half(inner), half(last)];
  }
  return last === 0 && result.equals(root);
}

type Two = { old: Buffer; young: Buffer };

/** What both roots come to, walking up; undefined when the proof is too short or too long (RFC 9162, section 2.1.4.2). */
function bothRoots(from: number, to: number, path: readonly Buffer[]): Two | undefined {
  let [inner, last] = [from - 1, to - 1];
  while (isOdd(inner)) [inner, last] = [half(inner), half(last)];
  const [first, ...rest] = path;
  if (!first) return undefined;
  let [old, young] = [first, first];
  for (const hash of rest) {
    if (last === 0) return undefined;
    if (isOdd(inner) || inner === last) {
      [old, young] = [nodeHash(hash, old), nodeHash(hash, young)];
      while (!isOdd(inner) && inner !== 0) [inner, last] = [half(inner), half(last)];
    } else young = nodeHash(young, hash);
    [inner, last] = [half(inner), half(last)];
  }
  return last === 0 ? { old, young } : undefined;
}

const isPowerOfTwo = (count: number): boolean => count === 1 || (!isOdd(count) && isPowerOfTwo(half(count)));

/** Is the log of `from` leaves and `fromRoot` the beginning of the log of `to` leaves and `toRoot`? */
export function verifyConsistency(
  from: number,
  to: number,
  proof: readonly Buffer[],
  fromRoot: Buffer,
  toRoot: Buffer,
): boolean {
  if (![from, to].every(Number.isSafeInteger) || from < 0 || from > to) return false;
  if (from === to) return proof.length === 0 && fromRoot.equals(toRoot);
  if (from === 0) return proof.length === 0;
  if (proof.length === 0) return false;
  const roots = bothRoots(from, to, isPowerOfTwo(from) ? [fromRoot, ...proof] : proof);
  return roots?.old.equals(fromRoot) === true && roots.young.equals(toRoot);
}
