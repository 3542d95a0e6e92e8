'use client';

import { type ComponentProps, type ReactNode, useState } from 'react';
import { ActForm } from '@/app/act-form';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';

type ActDialogProps = Omit<ComponentProps<typeof Button>, 'onClick' | 'title' | 'children'> &
  Pick<ComponentProps<typeof ActForm>, 'action' | 'words' | 'fixed' | 'children'> & {
    label: ReactNode;
    title: string;
    closeLabel: string;
  };

/** A button, and the dialog that performs one act and closes once it is done: the page behind it shows the outcome. */
export function ActDialog(props: ActDialogProps) {
  const { label, title, closeLabel, action, words, fixed, children, ...button } = props;
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button {...button} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {label}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={title} closeLabel={closeLabel}>
        <ActForm action={action} words={words} fixed={fixed} onDone={() => setOpen(false)} className="grid gap-5">
          {children}
        </ActForm>
      </Dialog>
    </>
  );
}
