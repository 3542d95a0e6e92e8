'use client';

import type { ComponentProps, ReactNode } from 'react';
import { AddTotp } from '@/app/sign-in/setup/add-totp';
import { DialogWith } from './dialog-with';

type TotpInDialogProps = Omit<ComponentProps<typeof AddTotp>, 'onDone'> &
  Record<'label' | 'title' | 'closeLabel', string> & { secret: ReactNode };

export const TotpInDialog = ({ label, title, closeLabel, secret, ...rest }: TotpInDialogProps) => (
  <DialogWith {...{ label, title, closeLabel }}>
    {(close) => (
      <>
        {secret}
        <AddTotp {...rest} onDone={close} />
      </>
    )}
  </DialogWith>
);
