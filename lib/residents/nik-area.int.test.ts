import { expect, test } from 'vitest';
import { nikAreaOf } from '@/lib/residents/queries';
import { transaction } from '@/lib/transaction';
import { aCounter } from '@/test-support/counter';
import { asSuperuser } from '@/test-support/database';

test('a NIK from an area that was split says what the area is now; an unknown one is told apart; neither is an error', async () => {
  const { clerk } = await aCounter();
  await asSuperuser(
    `insert into areas (path, code, parent_path, kind, name, retired, successor_path) values
     ('ID.94', '94', 'ID', 'province', 'Papua Tengah', false, null), ('ID.91', '91', 'ID', 'province', 'Papua', false, null),
     ('ID.94.04', '9404', 'ID.94', 'kabupaten', 'Kabupaten Mimika', false, null),
     ('ID.94.04.01', '940401', 'ID.94.04', 'district', 'Mimika Baru', false, null),
     ('ID.91.09', '9109', 'ID.91', 'kabupaten', 'Kabupaten Mimika (lama)', true, 'ID.94.04') on conflict do nothing`,
    [],
  );
  const areaOf = (nik: string) => transaction(clerk.context, (tx) => nikAreaOf(tx, nik));
  expect(await areaOf('9109011708859001')).toEqual({
    ...{ state: 'retired', code: '91.09', name: 'Kabupaten Mimika (lama)' },
    now: { code: '94.04', name: 'Kabupaten Mimika' },
  });
  expect(await areaOf('9404011708859001')).toBeNull();
  expect(await areaOf('5401011708859001')).toEqual({ state: 'unknown' });
});
