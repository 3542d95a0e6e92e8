import { randomBytes } from 'node:crypto';

/** How long a key may live. Nothing lives longer than a year. */
export const lifetimes = ['30-days', '90-days', '180-days', '1-year'] as const;
export const daysOf = { '30-days': 30, '90-days': 90, '180-days': 180, '1-year': 365 } as const;

const SHOWN = 12;
/** 256 random bits, behind four letters by which a scanner for leaked secrets knows them. */
export const newKey = () => `lkt_${randomBytes(32).toString('base64url')}`;
/** What a key begins with: enough to tell one from another, and to find nothing by. */
export const prefixOf = (key: string) => key.slice(0, SHOWN);
export const isKey = (text: string) => /^lkt_[A-Za-z0-9_-]{43}$/.test(text);
