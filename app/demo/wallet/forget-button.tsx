'use client';

import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import type { WalletWords } from './wallet-words';

type ForgetButtonProps = { words: WalletWords['forget']; cancel: string; close: string; onForget: () => void };

/** Key and credential go for good: asked once, in a dialog that says what stays. */
export function ForgetButton({ words, cancel, close, onForget }: ForgetButtonProps) {
  const [isAsking, setAsking] = useState(false);
  const stop = () => setAsking(false);
  return (
    <>
      <Button
        variant="quiet"
        aria-haspopup="dialog"
        icon={<IconTrash size={20} stroke={1.75} aria-hidden="true" />}
        onClick={() => setAsking(true)}
      >
        {words.open}
      </Button>
      <Dialog
        open={isAsking}
        onClose={stop}
        title={words.title}
        closeLabel={close}
        actions={
          <>
            <Button onClick={stop}>{cancel}</Button>
            <Button variant="danger" onClick={onForget}>
              {words.confirm}
            </Button>
          </>
        }
      >
        <p>{words.text}</p>
      </Dialog>
    </>
  );
}
