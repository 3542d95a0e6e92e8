import { type SQL, sql } from 'drizzle-orm';
import { ask } from '@/lib/transaction';
import { Wallet } from '@/lib/wallets/wallet';

type Row = { id: string; resident_id: string; region: string };

async function walletFound(question: SQL, requestId: string): Promise<Wallet | undefined> {
  const row = await ask<Row>(question);
  return row && Wallet.of({ id: row.id, residentId: row.resident_id, region: row.region, requestId });
}

/** The wallet that holds this pre-authorized code (given as its SHA-256), whatever has become of the offer. */
export const walletOfCode = (codeHash: Buffer, requestId: string) =>
  walletFound(sql`select offer_id as id, resident_id, region from wallet_of_offer(${codeHash})`, requestId);

/** The wallet that holds this access token (SHA-256 of its jti), whatever has become of the offer. */
export const walletOfToken = (tokenHash: Buffer, requestId: string) =>
  walletFound(sql`select offer_id as id, resident_id, region from wallet_of_token(${tokenHash})`, requestId);

/** The wallet a credential was issued to, by the place of its status; only for a credential whose key was proven. */
export const walletOfIndex = (listId: number, index: number, requestId: string) =>
  walletFound(sql`select device_id as id, resident_id, region from wallet_of_index(${listId}, ${index})`, requestId);
