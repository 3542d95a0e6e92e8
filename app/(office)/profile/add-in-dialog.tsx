'use client';

import type { ComponentProps } from 'react';
import { AddPasskey } from '@/app/sign-in/setup/add-passkey';
import { DialogWith } from './dialog-with';

type AddInDialogProps = Omit<ComponentProps<typeof AddPasskey>, 'onDone'> &
  Record<'label' | 'title' | 'closeLabel', string>;

export const AddInDialog = ({ label, title, closeLabel, ...rest }: AddInDialogProps) => (
  <DialogWith {...{ label, title, closeLabel }}>{(close) => <AddPasskey {...rest} onDone={close} />}</DialogWith>
);
