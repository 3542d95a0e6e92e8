import 'server-only';
import { createHash } from 'node:crypto';
import type { Handle } from 'pkcs11js';
import { env } from '@/lib/env';
import { openToken, type Token } from './pkcs11-token';

const SESSIONS = 4;

/**
 * A session does one thing at a time: `last` is what the next one waits for. Another thread reads `digest` meanwhile, and
 * holds nothing that would keep it from being collected.
 */
type Session = { handle: Handle; last: Promise<unknown>; digest?: Buffer };
type Opened = Token & { sessions: Session[]; turn: number; keys: Map<string, Handle> };

// The library is one for the whole process, and log-in with it; this module may be loaded more than once.
const kept = globalThis as typeof globalThis & { loketToken?: Promise<Opened> | undefined };

async function open(): Promise<Opened> {
  const { LOKET_PKCS11_MODULE: module, LOKET_PKCS11_TOKEN: token, LOKET_PKCS11_PIN: pin } = env();
  if (!module || !token || !pin) throw new Error('Set LOKET_PKCS11_MODULE, LOKET_PKCS11_TOKEN and LOKET_PKCS11_PIN.');
  const opened = await openToken({ module, token, pin });
  const sessions: Session[] = Array.from({ length: SESSIONS }, () => ({
    handle: opened.openSession(),
    last: Promise.resolve(),
  }));
  return { ...opened, sessions, turn: 0, keys: new Map() };
}

const isFault = (error: unknown) => error instanceof Error && error.name === 'Pkcs11Error';

/** A device that was restarted knows none of our sessions. Each is closed when nothing runs in it any more. */
function forget(opening: Promise<Opened>, { library, sessions }: Opened): void {
  if (kept.loketToken !== opening) return;
  kept.loketToken = undefined;
  for (const session of sessions) {
    session.last = session.last.then(() => {
      try {
        library.C_CloseSession(session.handle);
      } catch {
        // it is gone already
      }
    });
  }
}

function keyHandle({ cryptoki, library, keys }: Opened, session: Handle, kid: string): Handle {
  const known = keys.get(kid);
  if (known) return known;
  library.C_FindObjectsInit(session, [
    { type: cryptoki.CKA_CLASS, value: cryptoki.CKO_PRIVATE_KEY },
    { type: cryptoki.CKA_LABEL, value: kid },
  ]);
  const found = library.C_FindObjects(session);
  library.C_FindObjectsFinal(session);
  if (!found) throw new Error(`The signing key ${kid} is neither in LOKET_KEYS_DIR nor in the PKCS#11 token.`);
  keys.set(kid, found);
  return found;
}

async function signWith(opened: Opened, session: Session, kid: string, digest: Buffer): Promise<Uint8Array> {
  const { cryptoki, library } = opened;
  const key = keyHandle(opened, session.handle, kid);
  library.C_SignInit(session.handle, { mechanism: cryptoki.CKM_ECDSA }, key);
  session.digest = digest;
  return library.C_SignAsync(session.handle, digest, Buffer.alloc(64));
}

async function signOnce(kid: string, digest: Buffer): Promise<Uint8Array> {
  kept.loketToken ??= open();
  const opening = kept.loketToken;
  const opened = await opening.catch((error: unknown) => {
    if (kept.loketToken === opening) kept.loketToken = undefined;
    throw error;
  });
  const session = opened.sessions[opened.turn++ % SESSIONS];
  if (!session) throw new Error('The PKCS#11 token has no session.');
  const signature = session.last.then(() => signWith(opened, session, kid, digest));
  session.last = signature.catch(() => undefined);
  return signature.catch((error: unknown) => {
    if (isFault(error)) forget(opening, opened);
    throw error;
  });
}

/**
 * ES256 with the key of that label in the token; CKM_ECDSA gives r || s already (PKCS #11 v2.40, 2.3.1). After a fault
 * of the device the token is opened anew and asked once more.
 */
export async function signInToken(kid: string, bytes: Uint8Array): Promise<Uint8Array> {
  const digest = createHash('sha256').update(bytes).digest();
  try {
    return await signOnce(kid, digest);
  } catch (error) {
    if (!isFault(error)) throw error;
    return signOnce(kid, digest);
  }
}
