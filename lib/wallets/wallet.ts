import type { Doer } from '@/lib/act-rules';
import { type ActName, acts } from '@/lib/acts';
import type { Context } from '@/lib/transaction';

/**
 * Whose wallet it is. `id` names what it acts with: the offer whose code or token it holds, or the device its credential
 * is on, or the officer's request it answers.
 */
export type WalletRow = { id: string; residentId: string; region: string; requestId: string };

/** The place of an act: a wallet reaches what is its own resident's, and nothing else. */
type Place = { residentId?: string | null };

/**
 * A resident's wallet, known by a code, a token or a key it has proven to hold. The private field makes the class
 * nominal: no literal and no request body can pass for one.
 */
export class Wallet {
  readonly kind = 'wallet';
  readonly #row: WalletRow;
  private constructor(row: WalletRow) {
    this.#row = row;
  }

  /** Only wallets/lookup.ts calls this, with what the database answered. */
  static of(row: WalletRow): Wallet {
    return new Wallet(row);
  }

  get id() {
    return this.#row.id;
  }
  get residentId() {
    return this.#row.residentId;
  }
  get region() {
    return this.#row.region;
  }

  /** As the database sees this wallet: no area and no office, one resident. */
  get context(): Context {
    const { residentId: resident, requestId: request } = this.#row;
    return { actorKind: 'wallet', role: 'wallet', resident, request };
  }

  does(act: ActName) {
    return (acts[act].by as readonly Doer[]).includes('wallet');
  }

  may(act: ActName, place: Place): boolean {
    return this.does(act) && place.residentId === this.residentId;
  }
}
