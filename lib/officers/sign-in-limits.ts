import type { Limit } from '@/lib/endpoints/limits';

/** From one address, which may stand for a whole office: against floods. Guessing is slowed down by tries.ts. */
const perMinute = (name: string, calls: number): Limit => ({ name, calls, seconds: 60, everywhere: true });

export const signInLimits = {
  passkey: perMinute('passkey-sign-in', 120),
  invitation: perMinute('invitation', 60),
} as const;
