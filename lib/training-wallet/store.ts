import type { HolderKey } from './holder-key';
import { Problem } from './problem';
import type { Redemption } from './redemption';

export type Held = { credential: string; holder: HolderKey };
type Kept = { held?: Held | undefined; redemption?: Redemption | undefined };

const NAME = 'dompet-latihan';
const STORE = 'isi';

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(new Problem('storage', undefined, { cause: request.error }));
  });

async function open(): Promise<IDBDatabase> {
  try {
    const opening = indexedDB.open(NAME, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
    return await done(opening);
  } catch (cause) {
    throw new Problem('storage', undefined, { cause });
  }
}

/** One transaction: what is written together is there together, or not at all. */
async function within<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => Promise<T>): Promise<T> {
  const db = await open();
  try {
    const transaction = db.transaction(STORE, mode);
    const over = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(new Problem('storage', undefined, { cause: transaction.error }));
    });
    const [result] = await Promise.all([work(transaction.objectStore(STORE)), over]);
    return result;
  } finally {
    db.close();
  }
}

/** What this browser keeps: one credential with its key, and a redemption that is not done. */
export const readKept = (): Promise<Kept> =>
  within('readonly', async (store) => {
    const [held, redemption] = await Promise.all([done(store.get('held')), done(store.get('redemption'))]);
    return { held, redemption };
  });

export const keepRedemption = (redemption: Redemption) =>
  within('readwrite', (store) => done(store.put(redemption, 'redemption')));

export const dropRedemption = () => within('readwrite', (store) => done(store.delete('redemption')));

/** The new credential replaces the one before, and its redemption is done. */
export const keepHeld = (held: Held) =>
  within('readwrite', async (store) => {
    await Promise.all([done(store.put(held, 'held')), done(store.delete('redemption'))]);
  });

/** Nothing is left in this browser. */
export const forgetAll = () => within('readwrite', (store) => done(store.clear()));
