'use client';

import type { ComponentProps } from 'react';
import { RecoveryCodes } from '@/app/sign-in/setup/recovery-codes';
import { DialogWith } from './dialog-with';

type CodesInDialogProps = Omit<ComponentProps<typeof RecoveryCodes>, 'onKept'> &
  Record<'label' | 'title' | 'closeLabel', string>;

export const CodesInDialog = ({ label, title, closeLabel, ...rest }: CodesInDialogProps) => (
  <DialogWith {...{ label, title, closeLabel }}>{(close) => <RecoveryCodes {...rest} onKept={close} />}</DialogWith>
);
