'use client';

import type { ComponentProps } from 'react';
import { PinForm } from '@/app/sign-in/setup/pin-form';
import { DialogWith } from './dialog-with';

type PinInDialogProps = Omit<ComponentProps<typeof PinForm>, 'onDone'> &
  Record<'label' | 'title' | 'closeLabel', string>;

export const PinInDialog = ({ label, title, closeLabel, ...rest }: PinInDialogProps) => (
  <DialogWith {...{ label, title, closeLabel }}>{(close) => <PinForm {...rest} onDone={close} />}</DialogWith>
);
