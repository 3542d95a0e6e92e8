'use client';

import type { ComponentProps, MouseEvent } from 'react';
import { useFormStatus } from 'react-dom';
import { Button } from './button';

/** Rests while its form is in flight: a second press does nothing, and the focus stays where it is. */
export function SubmitButton({ waiting, children, ...rest }: ComponentProps<typeof Button> & { waiting: string }) {
  const { pending } = useFormStatus();
  const ignore = (event: MouseEvent) => pending && event.preventDefault();
  return (
    <Button variant="primary" {...rest} type="submit" aria-disabled={pending} aria-busy={pending} onClick={ignore}>
      {pending ? waiting : children}
    </Button>
  );
}
