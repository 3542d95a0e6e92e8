/** Numbers of entries, a bit each: a hundred million of them fit into 12 MB. */
export type IdSet = {
  /** False when it was in there already. */
  add: (id: number) => boolean;
};

const BITS = 8;
const MOST_BITS = 2 ** 33; // far beyond: not worth a gigabyte for one wild number
const ENOUGH = 1 << 16;

export function idSet(): IdSet {
  let bits = new Uint8Array(ENOUGH);
  const wild = new Set<number>();
  const addWild = (id: number) => wild.size !== wild.add(id).size;
  const grow = (byte: number) => {
    const wider = new Uint8Array(Math.max(byte + 1, bits.length * 2));
    wider.set(bits);
    bits = wider;
  };
  return {
    add(id) {
      if (!Number.isSafeInteger(id) || id < 0 || id >= MOST_BITS) return addWild(id);
      const [byte, bit] = [Math.floor(id / BITS), 1 << (id % BITS)];
      if (byte >= bits.length) grow(byte);
      const before = bits[byte] ?? 0;
      bits[byte] = before | bit;
      return (before & bit) === 0;
    },
  };
}
