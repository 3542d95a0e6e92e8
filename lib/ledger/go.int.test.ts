import { execFile, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';
import { formatVkey } from '@/lib/tlog/note';
import { bundleFor, cosignNewest, spoil } from '@/test-support/bundle';
import { newLogKey } from '@/test-support/sealed-log';
import { sealAll, someEntries } from '@/test-support/sealing';
import { logKeys } from './log-key';

// Go's own transparency log (Debian: golang-go, golang-golang-x-mod-dev) checks what we made. Without Go there is nothing to ask.
const GOPATH = '/usr/share/gocode';
const hasGo = spawnSync('go', ['version']).status === 0 && existsSync(`${GOPATH}/src/golang.org/x/mod/sumdb/tlog`);
const witness = newLogKey('saksi.test/1', 'cosignature');
let zip: Uint8Array;

async function unpack(bundle: Uint8Array): Promise<string> {
  const dir = await mkdtemp(path.join(os.tmpdir(), 'go-'));
  for (const [name, bytes] of Object.entries(unzipSync(bundle))) {
    await mkdir(path.dirname(path.join(dir, name)), { recursive: true });
    await writeFile(path.join(dir, name), bytes);
  }
  return dir;
}

async function askGo(bundle: Uint8Array): Promise<string> {
  const [log] = logKeys();
  const keys = [log ? formatVkey(log) : '', formatVkey(witness.key)];
  const args = ['run', path.resolve('test-support/go/check_bundle.go'), await unpack(bundle), ...keys];
  const env = { ...process.env, GO111MODULE: 'off', GOPATH, GOFLAGS: '', GOCACHE: path.resolve('.data/go-cache') };
  return promisify(execFile)('go', args, { env }).then(
    ({ stdout }) => stdout,
    ({ stderr }) => stderr,
  );
}

beforeAll(async () => {
  if (!hasGo) return;
  const ids = await someEntries(600, { what: ['é', 1.5, null, { b: 1, a: true }] });
  await sealAll(250);
  await cosignNewest(witness);
  zip = await bundleFor(ids.filter((_, at) => at % 7 === 0));
});

test.skipIf(!hasGo)(
  'Go verifies our checkpoint, our witness and each of our proofs',
  async () => {
    expect(await askGo(zip)).toMatch(
      /^checkpoint: localhost:3000\/log, \d+ leaves, signed by localhost:3000\/log and saksi.test\/1\nentries: 86, each in the log by its proof\n$/,
    );
  },
  120_000,
);

test.skipIf(!hasGo)(
  'and finds what was changed',
  async () => {
    const changed = spoil(zip, 'entries.jsonl', (text) => text.replace('"outcome":"done"', '"outcome":"gone"'));
    expect(await askGo(changed)).toContain('invalid transparency proof');
    const shorter = spoil(zip, 'checkpoint', (text) => text.replace(/\n6\d\d\n/, '\n599\n'));
    expect(await askGo(shorter)).toContain('invalid signature');
  },
  120_000,
);
