import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { emptyFolder, placeWithKeys, startedNow } from '@/test-support/signing-keys';
import { detachedSignature } from './cms';
import { leaveRoom, signPdf } from './pdf-signature';

async function aSignedPdf() {
  await placeWithKeys();
  const { currentKey, sign, rootCertificate } = await startedNow();
  const { default: PDFDocument } = await import('pdfkit');
  const document = new PDFDocument({ pdfVersion: '1.7', tagged: true, lang: 'id-ID' });
  const chunks: Buffer[] = [];
  const written = new Promise((resolve) => document.on('end', resolve));
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  document.text('Laporan akses data');
  leaveRoom(document, { name: 'Dinas Dukcapil', reason: 'Laporan akses data', at: new Date() });
  document.end();
  await written;
  const root = rootCertificate();
  const { raw } = new (await import('node:crypto')).X509Certificate(root);
  const key = currentKey('document');
  const signed = await signPdf(Buffer.concat(chunks), (bytes) => detachedSignature(bytes, { key, root: raw, sign }));
  return { signed, root };
}

/** As a stranger does it: by the ByteRange in the file, with openssl and the root alone. */
function judgedByOpenssl(pdf: Buffer, root: string) {
  const [, ...range] = /ByteRange \[(\d+) +(\d+) +(\d+) +(\d+) *\]/.exec(pdf.toString('latin1')) ?? [];
  const [a = 0, b = 0, c = 0, d = 0] = range.map(Number);
  const folder = emptyFolder();
  const file = (name: string, content: string | Buffer) => {
    fs.writeFileSync(path.join(folder, name), content);
    return path.join(folder, name);
  };
  const der = Buffer.from(pdf.subarray(a + b + 1, c - 1).toString('latin1'), 'hex');
  const length = 4 + der.readUInt16BE(2);
  const content = Buffer.concat([pdf.subarray(a, a + b), pdf.subarray(c, c + d)]);
  const files = [
    '-in',
    file('cms', der.subarray(0, length)),
    '-content',
    file('pdf', content),
    '-CAfile',
    file('ca', root),
  ];
  const ends = c + d === pdf.length;
  const run = spawnSync('openssl', [
    'cms',
    '-verify',
    '-binary',
    '-inform',
    'DER',
    '-purpose',
    'any',
    ...files,
    '-out',
    '/dev/null',
  ]);
  return { status: run.status, said: run.stderr.toString(), ends };
}

test('openssl verifies the signature of the document with the root alone, and it spans the whole file', async () => {
  const { signed, root } = await aSignedPdf();
  expect(judgedByOpenssl(signed, root)).toMatchObject({
    status: 0,
    said: expect.stringContaining('successful'),
    ends: true,
  });
});

test('a changed byte breaks it, wherever it is', async () => {
  const { signed, root } = await aSignedPdf();
  const places = [20, signed.indexOf('Reason') + 10, signed.indexOf('Contents <') + 400, signed.length - 3];
  for (const place of places) {
    const changed = Buffer.from(signed);
    changed[place] = (changed[place] ?? 0) ^ 1;
    expect(judgedByOpenssl(changed, root).status, `byte ${place}`).not.toBe(0);
  }
});

test('a signature by another root is nobody’s', async () => {
  const { signed } = await aSignedPdf();
  const { ensureIssuerKeys } = await import('../../scripts/issuer-keys.mjs');
  const folder = emptyFolder();
  const other = {
    dir: `${folder}/keys`,
    rootDir: `${folder}/root`,
    passphrase: 'another passphrase',
    issuer: 'https://a.example',
  };
  await ensureIssuerKeys(other);
  const { root } = JSON.parse(fs.readFileSync(`${folder}/keys/manifest.json`, 'utf8'));
  expect(judgedByOpenssl(signed, root).status).not.toBe(0);
});
