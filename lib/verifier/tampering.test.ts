import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aNet, aQr, aSigner, ISSUER, LIST, listPage, metadataPage, NOW, qrText } from '@/test-support/made-issuer';
import { decodeBase45, encodeBase45 } from './base45';
import { checkQr } from './check-qr';
import { inflate } from './read-capped';

const signer = await aSigner();
const keysAt = `${ISSUER}/.well-known/jwt-vc-issuer`;
const { fetch } = aNet({ [keysAt]: metadataPage(signer), [LIST]: await listPage(signer, 0) });
const check = (text: string) => checkQr(text, { issuers: [ISSUER], fetch, now: () => NOW });
const genuine = await aQr(signer);

describe('whatever is changed', () => {
  test('in what was signed, not one byte passes', async () => {
    const cwt = await inflate(decodeBase45(genuine), 16_384);
    for (const [index, byte] of cwt.entries()) {
      const changed = cwt.slice();
      changed[index] = byte ^ (1 << (index % 8));
      expect(await check(await qrText(changed)), `byte ${index}`).toMatchObject({ outcome: 'forged' });
    }
  });

  test('in the text, no character makes it say something else', async () => {
    const intact = JSON.stringify(await check(genuine));
    for (let index = 0; index < genuine.length; index++) {
      const changed = genuine.slice(0, index) + (genuine[index] === 'A' ? 'B' : 'A') + genuine.slice(index + 1);
      const verdict = await check(changed);
      // The packing has a few bits without a meaning; what is signed has none.
      if (verdict.outcome !== 'forged') expect(JSON.stringify(verdict), `character ${index}`).toBe(intact);
    }
  });

  test('or made up, there is a verdict, and it is never a good one', async () => {
    const garbage = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.uint8Array().map(encodeBase45),
      fc
        .array(fc.constantFrom(0xd2, 0x84, 0x40, 0xa0, 0x58, 0x43, 0xd8, 0x3d, 0x9f, 0xff, 0x1b))
        .map((bytes) => Uint8Array.from(bytes)),
    );
    await fc.assert(
      fc.asyncProperty(garbage, async (made) => {
        const text = typeof made === 'string' ? made : await qrText(Uint8Array.from(made));
        expect((await check(text)).outcome).toBe('forged');
      }),
    );
  });
});
