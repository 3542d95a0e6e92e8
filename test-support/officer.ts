import { randomBytes } from 'node:crypto';
import { Officer, type OfficerRow } from '@/lib/officers/officer';

/** The officer of this row, signed in just now. */
export const officerFor = (row: OfficerRow): Officer =>
  Officer.fromSession(row, randomBytes(8).toString('hex'), randomBytes(8).toString('hex'));
