'use client';

import { type ComponentProps, type ReactNode, useState } from 'react';
import { Button } from './button';
import { Dialog } from './dialog';

type DialogButtonProps = Omit<ComponentProps<typeof Button>, 'onClick' | 'title'> &
  Pick<ComponentProps<typeof Dialog>, 'title' | 'closeLabel' | 'width'> & { label: ReactNode };

/** A button and the dialog it opens, for pages that are rendered on the server. */
export function DialogButton({ label, title, closeLabel, width, children, ...button }: DialogButtonProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button {...button} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {label}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={title} closeLabel={closeLabel} width={width}>
        {children}
      </Dialog>
    </>
  );
}
