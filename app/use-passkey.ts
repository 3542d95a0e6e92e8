'use client';

import { startAuthentication } from '@simplewebauthn/browser';
import { useCallback, useRef, useState } from 'react';

type Request = { challenge: string; passkeys: readonly string[] };

/** What the browser gives for a challenge, as the text a form carries; undefined when the officer thought better of it. */
async function signed({ challenge, passkeys }: Request): Promise<string | undefined> {
  const allowCredentials = passkeys.map((id) => ({ type: 'public-key' as const, id }));
  try {
    const optionsJSON = { challenge, allowCredentials, userVerification: 'required' as const, timeout: 120_000 };
    return JSON.stringify(await startAuthentication({ optionsJSON }));
  } catch {
    return undefined; // cancelled, timed out, or no such key on this computer: the browser tells them apart to nobody
  }
}

/** Asks the browser for a passkey, once at a time. */
export function usePasskey(onSigned: (assertion: string) => void) {
  const busy = useRef(false);
  const [state, setState] = useState<'idle' | 'asking' | 'failed'>('idle');
  const ask = useCallback(
    async (request: Request | Promise<Request | undefined>) => {
      if (busy.current) return;
      busy.current = true;
      setState('asking');
      const known = await request;
      const assertion = known && (await signed(known));
      busy.current = false;
      setState(assertion ? 'idle' : 'failed');
      if (assertion) onSigned(assertion);
    },
    [onSigned],
  );
  return { ask, state };
}
