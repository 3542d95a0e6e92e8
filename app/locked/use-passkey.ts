'use client';

import { useCallback, useState } from 'react';
import { passkeySignature } from '@/app/passkey-signature';
import { askUnlockAction } from './actions';

type Asked = { proofId: string; challenge: string; passkeys: string[] };

const isAsked = (result: unknown): result is Asked =>
  typeof result === 'object' && result !== null && 'challenge' in result && 'passkeys' in result;

async function signed(): Promise<FormData> {
  const asked = await askUnlockAction();
  if (asked.status !== 'done' || !isAsked(asked.result)) throw new Error('no challenge');
  const { proofId, ...request } = asked.result;
  const assertion = await passkeySignature(request);
  if (!assertion) throw new Error('no signature');
  const form = new FormData();
  form.set('proofId', proofId);
  form.set('assertion', assertion);
  return form;
}

/** Unlocks with a passkey, whatever the browser shows for it. Cancelled there, nothing was tried. */
export function usePasskey(send: (form: FormData) => Promise<void>) {
  const [isUnread, setUnread] = useState(false);
  const forget = useCallback(() => setUnread(false), []);
  const show = useCallback(() => {
    setUnread(false);
    signed().then(send, () => setUnread(true));
  }, [send]);
  return { show, forget, isUnread };
}
