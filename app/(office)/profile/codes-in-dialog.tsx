'use client';

import type { ComponentProps } from 'react';
import { RecoveryCodes } from '@/app/sign-in/setup/recovery-codes';
import { DialogWith } from './dialog-with';

type CodesInDialogProps = Omit<ComponentProps<typeof RecoveryCodes>, 'onKept'> &
  Record<'label' | 'title' | 'closeLabel' | 'lead', string>;

export const CodesInDialog = ({ label, title, closeLabel, lead, ...rest }: CodesInDialogProps) => (
  <DialogWith {...{ label, title, closeLabel }}>
    {(close) => (
      <div className="grid gap-4">
        <p className="text-ink-2">{lead}</p>
        <RecoveryCodes {...rest} onKept={close} />
      </div>
    )}
  </DialogWith>
);
