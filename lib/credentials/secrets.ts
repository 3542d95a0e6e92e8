import { createHash, createHmac, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import { env } from '@/lib/env';

export const OFFER_MINUTES = 10;

/** 256 random bits, as they stand in the message's link. Kept only as SHA-256. */
export const newOfferCode = () => randomBytes(32).toString('base64url');
export const offerCodeHash = (code: string) => createHash('sha256').update(code).digest();

export const newSixDigits = () => randomInt(0, 1_000_000).toString().padStart(6, '0');

/** HMAC of six digits for one row: useless without the pepper, and equal digits differ from row to row. */
export const macOfDigits = (rowId: string, digits: string) =>
  createHmac('sha256', Buffer.from(env().LOKET_PIN_PEPPER, 'base64')).update(`${rowId}:${digits}`).digest();

export const digitsMatch = (rowId: string, digits: string, mac: Buffer) =>
  timingSafeEqual(macOfDigits(rowId, digits), mac);
