import { createHash, createHmac } from 'node:crypto';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { blindIndex, unseal } from '@/db/sealing';
import { aCounter, aHolder } from '@/test-support/counter';
import { asSuperuser } from '@/test-support/database';

let holder: Awaited<ReturnType<typeof aHolder>>;
beforeAll(async () => {
  holder = await aHolder(await aCounter());
});

describe('what is sealed', () => {
  type Sealed = { id: string; phone_sealed: Buffer; email_sealed: Buffer };
  const device = async () =>
    (await asSuperuser<Sealed>('select * from devices where id = $1', [holder.deviceId]))[0] as Sealed;

  test('opens in its own row and column, and nowhere else', async () => {
    const { id, phone_sealed: phone } = await device();
    expect(unseal('devices.phone', id, phone)).toBe(holder.phone);
    expect(() => unseal('devices.phone', holder.id, phone)).toThrow();
    expect(() => unseal('devices.email', id, phone)).toThrow();
    expect(() => unseal('cases.phone', id, phone)).toThrow();
  });

  test('is refused when a single bit was changed', async () => {
    const { id, phone_sealed: phone } = await device();
    for (let at = 0; at < phone.length; at++) {
      const altered = Buffer.from(phone);
      altered[at] = (altered[at] ?? 0) ^ 1;
      expect(() => unseal('devices.phone', id, altered)).toThrow();
    }
  });
});

test('a stolen search index is worth nothing without its key', async () => {
  const [row] = await asSuperuser<{ nik_index: Buffer }>('select nik_index from residents where id = $1', [holder.id]);
  const index = row?.nik_index ?? Buffer.alloc(0);
  expect(index.equals(blindIndex('nik', holder.nik))).toBe(true);
  expect(index.equals(blindIndex('phone', holder.nik))).toBe(false);
  expect(index.equals(createHash('sha256').update(holder.nik).digest())).toBe(false);
  expect(index.equals(createHmac('sha256', '').update(holder.nik).digest())).toBe(false);
  vi.resetModules();
  vi.stubEnv('LOKET_INDEX_KEY', Buffer.alloc(32, 1).toString('base64'));
  const other = await import('@/db/sealing');
  expect(index.equals(other.blindIndex('nik', holder.nik))).toBe(false);
  vi.unstubAllEnvs();
});
