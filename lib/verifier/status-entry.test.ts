import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packed } from '@/test-support/made-issuer';
import { entry } from './status';

describe('an entry', () => {
  // draft-ietf-oauth-status-list-21, section 4.2: the list with 1 bit, and the one with 2 bits
  test.each([
    [1, 'eNrbuRgAAhcBXQ', [1, 0, 0, 1, 1, 1, 0, 1, 1, 1, 0, 0, 0, 1, 0, 1]],
    [2, 'eNo76fITAAPfAgc', [1, 2, 0, 3, 0, 1, 0, 1, 1, 2, 3, 3]],
  ])('of %i bits reads as in the draft', async (bits, lst, values) => {
    expect(await Promise.all(values.map((_, idx) => entry({ bits, lst }, idx)))).toEqual(values);
    await expect(entry({ bits, lst }, values.length)).rejects.toMatchObject({ why: 'list' });
  });

  test('reads as it was written, whatever its size', async () => {
    const lists = fc.constantFrom(1, 2, 4, 8).chain((bits) =>
      fc.record({
        bits: fc.constant(bits as 1 | 2 | 4 | 8),
        values: fc.array(fc.nat(2 ** bits - 1), { minLength: 1, maxLength: 40 }),
      }),
    );
    await fc.assert(
      fc.asyncProperty(lists, async ({ bits, values }) => {
        const lst = await packed(bits, values);
        expect(await Promise.all(values.map((_, idx) => entry({ bits, lst }, idx)))).toEqual(values);
      }),
      { numRuns: 30 },
    );
  });

  test.each([
    ['of 3 bits', { bits: 3, lst: 'eNrbuRgAAhcBXQ' }, 'list'],
    ['of a size in letters', { bits: '1', lst: 'eNrbuRgAAhcBXQ' }, 'list'],
    ['without a list', { bits: 1 }, 'list'],
    ['that is not base64url', { bits: 1, lst: 'eNrbuRgAAhcBXQ==' }, 'list'],
    ['that is not zlib', { bits: 1, lst: 'AAAA' }, 'malformed'],
    ['of nothing', null, 'list'],
  ])('%s is refused', async (_, list, why) => {
    await expect(entry(list, 0)).rejects.toMatchObject({ why });
  });

  test('of a list larger than a mebibyte is refused', async () => {
    await expect(entry({ bits: 8, lst: await packed(8, new Array(2 ** 20).fill(0)) }, 5)).resolves.toBe(0);
    const bomb = await packed(8, new Array(2 ** 20 + 1).fill(0));
    await expect(entry({ bits: 8, lst: bomb }, 5)).rejects.toMatchObject({ why: 'malformed' });
  });
});
