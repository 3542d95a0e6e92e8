'use client';

import type { ComponentProps, MouseEvent } from 'react';
import { useFormStatus } from 'react-dom';
import { Button } from './button';

type SubmitButtonProps = ComponentProps<typeof Button> & {
  /** In place of the label while the form is on its way. */
  waiting: string;
  /** For forms that send themselves; a form with an `action` is watched without it. */
  busy?: boolean | undefined;
};

/** Rests while its form is in flight: a second press does nothing, and the focus stays where it is. */
export function SubmitButton({ waiting, busy, children, ...rest }: SubmitButtonProps) {
  const { pending } = useFormStatus();
  const resting = busy ?? pending;
  const ignore = (event: MouseEvent) => resting && event.preventDefault();
  return (
    <Button variant="primary" {...rest} type="submit" aria-disabled={resting} aria-busy={resting} onClick={ignore}>
      {resting ? waiting : children}
    </Button>
  );
}
