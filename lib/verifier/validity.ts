import { Rejected } from './rejected';

/** Clocks differ a little. Only the start gets this grace: what has ended has ended. */
const LEEWAY_SECONDS = 60;

export const seconds = (date: Date) => Math.floor(date.getTime() / 1000);

const isInstant = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;

/**
 * Issued before now, not ended yet. Everything we check carries both instants, in whole seconds since 1970 (RFC 7519 and
 * RFC 8392 leave both out at will).
 * @throws Rejected `malformed`, `not-yet-valid` or `expired`
 */
export function checkValidity(claims: { iat: unknown; exp: unknown; nbf?: unknown }, now: Date) {
  const { iat, exp, nbf = iat } = claims;
  if (!isInstant(iat) || !isInstant(exp) || !isInstant(nbf)) throw new Rejected('malformed', 'no iat or exp');
  if (Math.max(iat, nbf) > seconds(now) + LEEWAY_SECONDS) throw new Rejected('not-yet-valid', 'starts in the future');
  if (exp <= seconds(now)) throw new Rejected('expired', 'has ended');
  return { iat, exp };
}
