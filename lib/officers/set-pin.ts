import { hash } from '@node-rs/argon2';
import { z } from 'zod';
import { officerSecrets } from '@/db/schema/factors';
import { act } from '@/lib/act';
import { sixDigits } from '@/lib/fields';
import { oneself, tellChanged } from '@/lib/officers/account-change';
import { isWeakPin } from '@/lib/officers/pin-rules';
import { argon } from '@/lib/officers/sign-in';

const twice = z
  .strictObject({ pin: sixDigits.refine((pin) => !isWeakPin(pin), 'pinWeak'), again: sixDigits })
  .refine(({ pin, again }) => pin === again, { path: ['again'], error: 'pinDiffers' });

/** Chooses the counter PIN, which unlocks the screen and nothing else. */
export const setPin = act('factor.set-pin', {
  input: twice,
  subject: oneself,
  async perform({ tx, officer, input: { pin } }) {
    const pinHash = await hash(pin, argon);
    await tx
      .insert(officerSecrets)
      .values({ officerId: officer.id, pinHash })
      .onConflictDoUpdate({ target: officerSecrets.officerId, set: { pinHash } });
    await tellChanged(tx, officer);
    return { result: null, entry: {} };
  },
});
