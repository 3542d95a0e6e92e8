'use client';

import { useEffect } from 'react';
import { ButtonLink } from '@/components/ui/button-link';
import { endVisit } from './visit';

/** Back to the search, where the work for this resident is over: the next one has another number and another purpose. */
export function NextResident({ label, variant }: { label: string; variant?: 'primary' | undefined }) {
  useEffect(endVisit, []);
  return (
    <ButtonLink href="/" shortcut="F2" variant={variant}>
      {label}
    </ButtonLink>
  );
}
