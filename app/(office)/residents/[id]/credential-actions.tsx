'use client';

import { useCallback, useRef, useState } from 'react';
import { ActForm } from '@/app/act-form';
import { Button } from '@/components/ui/button';
import { Choice } from '@/components/ui/choice';
import { Dialog } from '@/components/ui/dialog';
import type { DeviceCard } from '@/lib/credentials/device-card';
import { resumeCredentialAction, suspendCredentialAction } from './actions';
import type { CredentialWords } from './credential-words';
import { focusChoice } from './focus-choice';

type CredentialActionsProps = {
  device: Pick<DeviceCard, 'credentialId' | 'status'>;
  words: CredentialWords;
  variant: 'primary' | 'secondary';
};

/** Blocks or unblocks, whichever the credential asks for. Both can be undone, so a reason is all that is asked. */
export function CredentialActions({ device, words, variant }: CredentialActionsProps) {
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  // A shortcut may have opened it: then the browser has no button to give the focus back to.
  const close = useCallback(() => {
    setOpen(false);
    opener.current?.focus();
  }, []);
  const isActive = device.status === 'active';
  const dialog = isActive ? words.suspend : words.resume;
  if (!isActive && device.status !== 'suspended') return null;
  return (
    <>
      <Button
        ref={opener}
        variant={variant}
        aria-haspopup="dialog"
        shortcut={isActive ? 'F6' : undefined}
        onClick={() => setOpen(true)}
      >
        {dialog.open}
      </Button>
      <Dialog open={isOpen} onClose={close} title={dialog.title} closeLabel={words.close}>
        <ActForm
          action={isActive ? suspendCredentialAction : resumeCredentialAction}
          words={words.form}
          fixed={{ credentialId: device.credentialId }}
          onDone={close}
          className="grid gap-4"
        >
          {({ fields, busy }) => (
            <>
              <p className="text-ink-2">{dialog.lead}</p>
              <div ref={focusChoice}>
                <Choice name="reason" label={dialog.reason} options={dialog.options} error={fields.reason} />
              </div>
              <div className="flex flex-wrap justify-end gap-2">
                <Button onClick={close}>{words.cancel}</Button>
                <Button type="submit" variant="primary" aria-disabled={busy}>
                  {busy ? words.form.sending : dialog.submit}
                </Button>
              </div>
            </>
          )}
        </ActForm>
      </Dialog>
    </>
  );
}
