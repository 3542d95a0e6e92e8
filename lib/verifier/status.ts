import { decodeBase64url } from './base64url';
import { type Fetch, fetchText } from './fetch-text';
import type { IssuerKeys } from './issuer-keys';
import { verifyJwt } from './jws';
import { inflate } from './read-capped';
import { orReject, Rejected } from './rejected';
import { checkValidity, seconds } from './validity';

export type StatusReference = { idx: number; uri: string };
export type CredentialStatus = 'valid' | 'suspended' | 'revoked';
export type StatusReading = {
  status: CredentialStatus;
  /** When the list was signed, when it ends, and after how many seconds a newer one is to be had. */
  token: { iat: number; exp: number; ttl: number | undefined };
  ageSeconds: number;
};

type Options = {
  issuer: string;
  keys: IssuerKeys;
  now: Date;
  fetch?: Fetch | undefined;
  /** `no-store` never looks at a copy, not even to ask whether it is still good. */
  cache?: RequestCache | undefined;
};

const MEDIA_TYPE = 'application/statuslist+jwt';
const MAX_TOKEN_BYTES = 2 * 1024 * 1024;
const MAX_LIST_BYTES = 1024 * 1024;

/** Registered values (Token Status List, section 7.1). Anything else says nothing we could act on. */
const statuses = ['valid', 'revoked', 'suspended'] as const;

/** A list that was fetched and checked, ready to be read at any place. */
export type StatusList = Omit<StatusReading, 'status'> & { entries: unknown };

/**
 * Fetches a list (draft-ietf-oauth-status-list-21, section 8.3). Stricter than the draft in two things: the list must
 * live at the issuer's own address and name it, and it must have an end.
 * @throws Rejected
 */
export async function fetchList(uri: string, options: Options): Promise<StatusList> {
  const { issuer, keys, now, fetch, cache } = options;
  if (!isUnder(issuer, uri)) throw new Rejected('list', "not at the issuer's address");
  const text = await fetchText(uri, { mediaType: MEDIA_TYPE, maxBytes: MAX_TOKEN_BYTES, fetch, cache });
  const claims = await verifyJwt(text, { typ: 'statuslist+jwt', keys });
  if (claims.sub !== uri) throw new Rejected('list', 'another list');
  if (claims.iss !== issuer) throw new Rejected('list', "another issuer's list");
  const { iat, exp } = checkValidity({ iat: claims.iat, exp: claims.exp }, now);
  const ttl = typeof claims.ttl === 'number' ? claims.ttl : undefined;
  return { entries: claims.status_list, token: { iat, exp, ttl }, ageSeconds: Math.max(0, seconds(now) - iat) };
}

/** What a list says of one place. @throws Rejected */
export async function statusIn({ entries }: Pick<StatusList, 'entries'>, idx: number): Promise<CredentialStatus> {
  const status = statuses[await entry(entries, idx)];
  if (!status) throw new Rejected('list', 'a value without a meaning');
  return status;
}

/** Fetches a list and reads one entry of it. @throws Rejected */
export async function readStatus({ uri, idx }: StatusReference, options: Options): Promise<StatusReading> {
  const { entries, ...reading } = await fetchList(uri, options);
  return { status: await statusIn({ entries }, idx), ...reading };
}

/** Where a credential's status stands: its claim `status` (section 6). Nothing when there is no such reference. */
export function statusReference(claim: unknown): StatusReference | undefined {
  const { idx, uri } = fieldsOf(fieldsOf(claim).status_list);
  const isIndex = typeof idx === 'number' && Number.isSafeInteger(idx) && idx >= 0;
  return isIndex && typeof uri === 'string' ? { idx, uri } : undefined;
}

/** Entries are packed from the low bits upwards (section 4.1). */
export async function entry(list: unknown, idx: number): Promise<number> {
  const { bits, lst } = fieldsOf(list);
  if (bits !== 1 && bits !== 2 && bits !== 4 && bits !== 8) throw new Rejected('list', 'entries of no known size');
  if (typeof lst !== 'string') throw new Rejected('list', 'no entries');
  const packed = orReject('list', 'not base64url', () => decodeBase64url(lst));
  const bytes = await inflate(packed, MAX_LIST_BYTES);
  const perByte = 8 / bits;
  const byte = bytes[Math.floor(idx / perByte)];
  if (byte === undefined) throw new Rejected('list', 'too short');
  return (byte >> ((idx % perByte) * bits)) & (2 ** bits - 1);
}

function isUnder(issuer: string, uri: string): boolean {
  const { origin, href } = orReject('list', 'not an address', () => new URL(uri));
  return origin === new URL(issuer).origin && href === uri;
}

function fieldsOf(value: unknown): Record<string, unknown> {
  if (value instanceof Map) return Object.fromEntries(value);
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
