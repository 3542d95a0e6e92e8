'use client';

import { startAuthentication } from '@simplewebauthn/browser';
import { useCallback, useState } from 'react';
import { useAct } from '@/app/use-act';
import { askUnlockAction, unlockAction } from './actions';

type Asked = { proofId: string; challenge: string; passkeys: string[] };

const isAsked = (result: unknown): result is Asked =>
  typeof result === 'object' && result !== null && 'challenge' in result && 'passkeys' in result;

async function signed(): Promise<FormData | undefined> {
  const asked = await askUnlockAction();
  if (asked.status !== 'done' || !isAsked(asked.result)) return undefined;
  const { proofId, challenge, passkeys } = asked.result;
  const allowCredentials = passkeys.map((id) => ({ id, type: 'public-key' as const }));
  const optionsJSON = { challenge, allowCredentials, userVerification: 'required' as const };
  const form = new FormData();
  form.set('proofId', proofId);
  form.set('assertion', JSON.stringify(await startAuthentication({ optionsJSON })));
  return form;
}

/** Unlocks with a passkey, whatever the browser shows for it. Cancelled there, nothing was tried. */
export function usePasskey(onDone: (result: unknown) => void, failed: string) {
  const { send, state } = useAct(unlockAction, { onDone, stay: true });
  const [unread, setUnread] = useState(false);
  const show = useCallback(async () => {
    setUnread(false);
    try {
      const form = await signed();
      if (form) await send(form);
      else setUnread(true);
    } catch {
      setUnread(true);
    }
  }, [send]);
  const refused = state.status === 'refused' ? state.message : undefined;
  return { show: () => void show(), problem: unread ? failed : refused };
}
