import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';

/** Puts files into a zip, one after the other, and gives what is ready so far. */
export type ZipStream = {
  /** A whole file, stored as it is: hashes get no smaller, and a compressor for each of a thousand proofs takes seconds. */
  file: (name: string, content: Uint8Array | string) => void;
  /** A compressed file in parts: `add` takes them, `end` closes it. */
  begin: (name: string) => { add: (part: string) => void; end: () => void };
  /** After the last file. */
  finish: () => void;
  /** What came out since it was asked last. */
  take: () => Uint8Array[];
};

const LEVEL = 4; // of nine: more takes longer, and half of the text is hashes and ids

export function zipStream(): ZipStream {
  let ready: Uint8Array[] = [];
  const zip = new Zip((error, part) => {
    if (error) throw error;
    ready.push(part);
  });
  const added = <T extends ZipPassThrough | ZipDeflate>(entry: T): T => {
    zip.add(entry);
    return entry;
  };
  return {
    file: (name, content) => added(new ZipPassThrough(name)).push(Buffer.from(content), true),
    begin: (name) => {
      const entry = added(new ZipDeflate(name, { level: LEVEL }));
      return { add: (part) => entry.push(Buffer.from(part)), end: () => entry.push(new Uint8Array(0), true) };
    },
    finish: () => zip.end(),
    take: () => {
      const taken = ready;
      ready = [];
      return taken;
    },
  };
}
