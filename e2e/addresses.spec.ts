import http from 'node:http';
import { expect, test } from './support/world';

/** As it stands: fetch() would mend the address before it sends it. */
function raw(base: string, path: string, method = 'GET'): Promise<{ status: number; type: string; body: string }> {
  const { hostname, port } = new URL(base);
  return new Promise((resolve, reject) => {
    const request = http.request({ hostname, port, path, method }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () =>
        resolve({
          status: answer.statusCode ?? 0,
          type: String(answer.headers['content-type']),
          body: Buffer.concat(chunks).toString(),
        }),
      );
    });
    request.on('error', reject);
    request.end();
  });
}

test('alamat yang rusak dijawab dengan kode protokol, bukan kesalahan server', async ({ baseURL }) => {
  for (const path of [
    '/status-lists/%E0%A4%A',
    '/.well-known/%E0%A4%A',
    '/oid4vci/offers/%E0%A4',
    '/claim/%',
    '/%ff',
  ]) {
    const answer = await raw(baseURL ?? '', path);
    expect({ path, status: answer.status }).toEqual({ path, status: 400 });
    expect(JSON.parse(answer.body)).toMatchObject({ error: 'invalid_request' });
  }
});

test('alamat dompet yang tidak ada dijawab 404 sebagai JSON', async ({ baseURL }) => {
  const absent = [
    '/.well-known/x',
    '/.well-known/openid-configuration',
    '/oid4vci/x',
    '/oid4vp/x/y',
    '/vct/x',
    '/status-lists/1/2',
  ];
  for (const path of absent) {
    const answer = await raw(baseURL ?? '', path);
    expect({ path, status: answer.status }).toEqual({ path, status: 404 });
    expect(answer.type).toContain('application/json');
    expect(JSON.parse(answer.body)).toMatchObject({ error: 'not_found' });
  }
});

test('dokumen penerbit terbuka untuk semua tanpa masuk, juga untuk dompet di alamat lain', async ({ request }) => {
  for (const path of ['openid-credential-issuer', 'oauth-authorization-server', 'jwt-vc-issuer']) {
    const answer = await request.get(`/.well-known/${path}`);
    expect(answer.status(), path).toBe(200);
    expect(answer.headers()['access-control-allow-origin']).toBe('*');
    expect(answer.headers()['cache-control']).toContain('public');
  }
  const asked = await request.fetch('/oid4vci/token', { method: 'OPTIONS' });
  expect(asked.headers()['access-control-allow-headers']).toContain('dpop');
});
