import type { QrPerson } from './claim-169';
import { verifySign1 } from './cose';
import type { Fetch } from './fetch-text';
import { fetchIssuerKeys, type IssuerKeys } from './issuer-keys';
import { type QrContent, readQr } from './read-qr';
import { Rejected, type Why } from './rejected';
import { readStatus, type StatusReading } from './status';
import { checkValidity } from './validity';

export type Forgery = 'unreadable' | 'unknown-issuer' | 'signature' | 'expired' | 'not-yet-valid';
export type Hindrance = 'browser' | 'network' | 'keys' | 'list' | 'list-time';

export type Verdict =
  | { outcome: 'valid'; person: QrPerson; reading: StatusReading; checkedAt: Date }
  | { outcome: 'blocked'; status: 'suspended' | 'revoked'; initials: string; reading: StatusReading; checkedAt: Date }
  | { outcome: 'forged'; why: Forgery }
  /** `isGenuine`: the issuer signed it and it has not ended; only its status is open. */
  | { outcome: 'uncheckable'; why: Hindrance; isGenuine: boolean };

export type CheckOptions = {
  /** The addresses of the issuers we trust, exactly as they write themselves. */
  issuers: readonly string[];
  fetch?: Fetch | undefined;
  now?: (() => Date) | undefined;
  cache?: RequestCache | undefined;
};

/**
 * What a QR code from a wallet is worth at this moment. `valid` only after its issuer's keys and the status list were
 * fetched and verified just now. Whatever the text is, there is a verdict; what it throws is a bug.
 */
export async function checkQr(text: string, options: CheckOptions): Promise<Verdict> {
  if (!canCheck()) return { outcome: 'uncheckable', why: 'browser', isGenuine: false };
  try {
    const content = await readQr(text);
    if (!options.issuers.includes(content.iss)) return { outcome: 'forged', why: 'unknown-issuer' };
    return await checkWithIssuer(content, options);
  } catch (error) {
    return { outcome: 'forged', why: forgery(whyOf(error)) };
  }
}

// An old browser, or a page that is not served over https, must not make a genuine code look forged.
const canCheck = () => typeof DecompressionStream === 'function' && globalThis.crypto?.subtle !== undefined;

async function checkWithIssuer(content: QrContent, options: CheckOptions): Promise<Verdict> {
  const { issuers: allowed, fetch, cache, now = () => new Date() } = options;
  const keys = await settle(fetchIssuerKeys(content.iss, { allowed, fetch, cache }));
  if (keys instanceof Rejected) {
    return { outcome: 'uncheckable', why: keys.why === 'network' ? 'network' : 'keys', isGenuine: false };
  }
  await verifySign1(content.sign1, keys);
  checkValidity(content, now());
  return checkStatus(content, keys, { ...options, now });
}

async function checkStatus(
  { iss, status, person }: QrContent,
  keys: IssuerKeys,
  { fetch, cache, now }: CheckOptions & { now: () => Date },
): Promise<Verdict> {
  const checkedAt = now();
  const reading = await settle(readStatus(status, { issuer: iss, keys, now: checkedAt, fetch, cache }));
  if (reading instanceof Rejected) return { outcome: 'uncheckable', why: hindrance(reading.why), isGenuine: true };
  if (reading.status === 'valid') return { outcome: 'valid', person, reading, checkedAt };
  return { outcome: 'blocked', status: reading.status, initials: initials(person.name), reading, checkedAt };
}

/** A refusal as a value, because here it decides; everything else stays thrown. */
const settle = <T>(work: Promise<T>): Promise<T | Rejected> =>
  work.catch((error: unknown) => {
    if (error instanceof Rejected) return error;
    throw error;
  });

const whyOf = (error: unknown): Why => {
  if (error instanceof Rejected) return error.why;
  throw error;
};

function forgery(why: Why): Forgery {
  if (why === 'expired' || why === 'not-yet-valid') return why;
  return why === 'signature' || why === 'unknown-key' ? 'signature' : 'unreadable';
}

function hindrance(why: Why): Hindrance {
  if (why === 'network') return 'network';
  return why === 'expired' || why === 'not-yet-valid' ? 'list-time' : 'list';
}

/** Whoever is shown a blocked code need not learn whose it was. */
const initials = (name: string) =>
  name
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => `${word.charAt(0)}.`)
    .join(' ');
