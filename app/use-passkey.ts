'use client';

import { useCallback, useRef, useState } from 'react';
import { type PasskeyRequest, passkeySignature } from '@/app/passkey-signature';

/** Asks the browser for a passkey, once at a time. */
export function usePasskey(onSigned: (assertion: string) => void) {
  const busy = useRef(false);
  const [state, setState] = useState<'idle' | 'asking' | 'failed'>('idle');
  const ask = useCallback(
    async (request: PasskeyRequest | Promise<PasskeyRequest | undefined>) => {
      if (busy.current) return;
      busy.current = true;
      setState('asking');
      const known = await request;
      const assertion = known && (await passkeySignature(known));
      busy.current = false;
      setState(assertion ? 'idle' : 'failed');
      if (assertion) onSigned(assertion);
    },
    [onSigned],
  );
  return { ask, state };
}
