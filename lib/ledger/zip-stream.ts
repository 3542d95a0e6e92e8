import { Zip, ZipDeflate } from 'fflate';

/** Puts files into a zip, one after the other, and gives what is ready so far. */
export type ZipStream = {
  /** A whole file. */
  file: (name: string, content: Uint8Array | string) => void;
  /** A file in parts: `add` takes them, `end` closes it. */
  begin: (name: string) => { add: (part: string) => void; end: () => void };
  /** After the last file. */
  finish: () => void;
  /** What came out since it was asked last. */
  take: () => Uint8Array[];
};

const LEVEL = 4; // of nine: the hashes in a bundle do not get smaller, and the texts hardly

export function zipStream(): ZipStream {
  let ready: Uint8Array[] = [];
  const zip = new Zip((error, part) => {
    if (error) throw error;
    ready.push(part);
  });
  const open = (name: string) => {
    const entry = new ZipDeflate(name, { level: LEVEL });
    zip.add(entry);
    return entry;
  };
  return {
    file: (name, content) => open(name).push(Buffer.from(content), true),
    begin: (name) => {
      const entry = open(name);
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
