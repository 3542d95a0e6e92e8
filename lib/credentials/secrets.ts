import { createHash, createHmac, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import { env } from '@/lib/env';

export const OFFER_MINUTES = 10;
export const MOST_PIN_TRIES = 5;
/** How long an access token is good for. */
export const TOKEN_SECONDS = 300;

const pepper = () => Buffer.from(env().LOKET_PIN_PEPPER, 'base64');

/** 256 random bits, as they stand in the address behind a message or a QR code. */
export const newLink = () => randomBytes(32).toString('base64url');
export const isLink = (text: string) => /^[A-Za-z0-9_-]{43}$/.test(text);
export const sha256 = (text: string) => createHash('sha256').update(text).digest();

/**
 * The pre-authorized code (OpenID4VCI 1.0, 4.1.1) of an offer's link: derived, so that it is stored nowhere, and the link
 * alone does not give it to whoever reads along in a log of addresses.
 */
export const codeOfLink = (link: string) => createHmac('sha256', pepper()).update(`code:${link}`).digest('base64url');

/** What the database keeps of an offer: the SHA-256 of its code. */
export const hashOfLink = (link: string) => sha256(codeOfLink(link));

export const newSixDigits = () => randomInt(0, 1_000_000).toString().padStart(6, '0');

/** HMAC of six digits for one row: useless without the pepper, and equal digits differ from row to row. */
export const macOfDigits = (rowId: string, digits: string) =>
  createHmac('sha256', pepper()).update(`${rowId}:${digits}`).digest();

export const digitsMatch = (rowId: string, digits: string, mac: Buffer) =>
  timingSafeEqual(macOfDigits(rowId, digits), mac);
