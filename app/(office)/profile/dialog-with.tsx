'use client';

import { type ReactNode, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';

type DialogWithProps = {
  label: string;
  title: string;
  closeLabel: string;
  look?: 'secondary' | 'quiet';
  children: (close: () => void) => ReactNode;
};

/** A button and a dialog that is gone once its form is done. */
export function DialogWith({ label, title, closeLabel, look = 'secondary', children }: DialogWithProps) {
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button variant={look} size="office" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {label}
      </Button>
      <Dialog open={isOpen} onClose={close} title={title} closeLabel={closeLabel}>
        {isOpen && children(close)}
      </Dialog>
    </>
  );
}
