import type { Refusal } from '@/lib/refusal';

const answers = [
  'sso.cancelled',
  'sso.failed',
  'sso.unknown',
  'sso.linkGone',
  'sso.taken',
  'sso.away',
  'sso.busy',
] as const satisfies readonly Refusal['key'][];

/** Which of our own sentences the address of the sign-in page asks for; never words out of the address itself. */
export const ssoAnswer = (asked: unknown) => answers.find((key) => key === `sso.${asked}`);
