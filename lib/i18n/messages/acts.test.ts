import { expect, test } from 'vitest';
import { allActs } from '@/lib/ledger/act-groups';
import { acts } from './acts';

test.each(['id', 'en'] as const)('whatever may stand on record has a name, in %s', (locale) => {
  const names: Record<string, unknown> = acts[locale];
  const nameless = allActs.filter((act) => {
    const [head = '', tail = ''] = act.split('.');
    return typeof (names[head] as Record<string, unknown> | undefined)?.[tail] !== 'string';
  });
  expect(nameless).toEqual([]);
});
