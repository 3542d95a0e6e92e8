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

/**
 * The wallet an active credential was issued to, by the place of its status, for whoever has proven to hold the key it is
 * bound to (RFC 7638 thumbprint).
 */
export const walletInForce = (
  { listId, idx }: { listId: number; idx: number },
  keyThumbprint: string,
  requestId: string,
) =>
  walletFound(
    sql`select device_id as id, resident_id, region from wallet_of_index(${listId}, ${idx})
      where status = 'active' and key_thumbprint = ${keyThumbprint}`,
    requestId,
  );

/**
 * An officer's request that still waits for an answer, by its link's SHA-256, and the wallet that may answer it: of the
 * resident it was made for, because whoever holds the link has come from that officer's screen. What the wallet shows may
 * be anybody's.
 */
export async function requestBehind(linkHash: Buffer, requestId: string) {
  type Request = Row & { office_name: string; nonce: string; expires_at: string };
  const row = await ask<Request>(sql`select * from presentation_behind(${linkHash}) where is_open`);
  if (!row) return undefined;
  const wallet = Wallet.of({ id: row.id, residentId: row.resident_id, region: row.region, requestId });
  return { wallet, officeName: row.office_name, nonce: row.nonce, expiresAt: new Date(row.expires_at) };
}
