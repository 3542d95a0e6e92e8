import 'server-only';
import type { Handle, PKCS11 } from 'pkcs11js';

type Cryptoki = typeof import('pkcs11js');
export type TokenSettings = { module: string; token: string; pin: string };
export type Token = { cryptoki: Cryptoki; library: PKCS11; slot: Handle; openSession: () => Handle };

/** pkcs11js is compiled on purpose only, and must not be bundled: it is looked for when a token is used. */
async function loadCryptoki(): Promise<Cryptoki> {
  try {
    // The package says that it exports names; what arrives is one object.
    const loaded: { default?: unknown } = await import(/* turbopackIgnore: true */ 'pkcs11js');
    return loaded.default as Cryptoki;
  } catch {
    throw new Error('pkcs11js is not built: run `npm rebuild pkcs11js --ignore-scripts=false` (docs/keys.md).');
  }
}

/** Somebody else in this process, or an earlier try of ours, may have done it already: that is as good. */
function unlessDone(done: number, work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === done)) throw error;
  }
}

function slotOf(library: PKCS11, label: string): Handle {
  const slot = library.C_GetSlotList(true).find((one) => library.C_GetTokenInfo(one).label.trim() === label);
  if (!slot) throw new Error(`There is no PKCS#11 token called ${label} (LOKET_PKCS11_TOKEN).`);
  return slot;
}

/** Opens and logs in, by PKCS #11 v2.40. A log-in counts for the whole process, as long as one session is open. */
export async function openToken({ module, token, pin }: TokenSettings): Promise<Token> {
  const cryptoki = await loadCryptoki();
  const library = new cryptoki.PKCS11();
  library.load(module);
  // Signing runs on several threads: a library that does not know it crashes.
  const flags = cryptoki.CKF_OS_LOCKING_OK;
  unlessDone(cryptoki.CKR_CRYPTOKI_ALREADY_INITIALIZED, () => library.C_Initialize({ flags }));
  const slot = slotOf(library, token);
  const openSession = () => {
    const session = library.C_OpenSession(slot, cryptoki.CKF_SERIAL_SESSION | cryptoki.CKF_RW_SESSION);
    unlessDone(cryptoki.CKR_USER_ALREADY_LOGGED_IN, () => library.C_Login(session, cryptoki.CKU_USER, pin));
    return session;
  };
  return { cryptoki, library, slot, openSession };
}
