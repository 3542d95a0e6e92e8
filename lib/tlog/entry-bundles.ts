/** A bundle of entries (c2sp.org/tlog-tiles): each with its length before it, two bytes, big-endian. */
export function formatEntries(entries: readonly Uint8Array[]): Buffer {
  return Buffer.concat(
    entries.flatMap((entry) => {
      if (entry.length > 0xffff) throw new RangeError('An entry of a log has 65,535 bytes at most.');
      const length = Buffer.alloc(2);
      length.writeUInt16BE(entry.length);
      return [length, entry];
    }),
  );
}

/** Reads what formatEntries() writes. */
export function parseEntries(bundle: Buffer): Buffer[] {
  const entries = [];
  for (let at = 0; at < bundle.length; ) {
    const end = at + 2 > bundle.length ? Number.POSITIVE_INFINITY : at + 2 + bundle.readUInt16BE(at);
    if (end > bundle.length) throw new Error('This bundle of entries breaks off.');
    entries.push(bundle.subarray(at + 2, end));
    at = end;
  }
  return entries;
}
