'use client';

import { type ReactNode, useEffect, useRef } from 'react';
import { usePin } from '../pin-keeper';
import { PinDigits, type PinWords } from './pin-digits';

type PinPanelProps = {
  expiresAt: string;
  words: PinWords;
  /** The way to another PIN: beside the sentence that says this one is gone. */
  again: ReactNode;
  /** The PIN of an approved request has not been shown to its maker yet: it still can be, here. */
  first?: ReactNode;
};

/** The PIN of the offer that lives now; of any other, that it is not shown again and what to do. */
export function PinPanel({ expiresAt, words, again, first }: PinPanelProps) {
  const { pin } = usePin();
  const panel = useRef<HTMLDivElement>(null);
  const held = pin?.expiresAt === expiresAt ? pin.pin : undefined;
  useEffect(() => {
    if (held) panel.current?.scrollIntoView({ block: 'center' });
  }, [held]);
  if (held)
    return (
      <div ref={panel} role="status" className="grid">
        <PinDigits pin={held} words={words} />
      </div>
    );
  if (first)
    return (
      <div className="grid gap-3 rounded-md border-2 border-primary bg-surface px-5 py-4">
        <p className="font-semibold">{words.title}</p>
        {first}
      </div>
    );
  return (
    <div className="rounded-md border border-info bg-info-soft px-5 py-4">
      <p className="font-semibold text-info">{words.gone}</p>
      <p className="mt-1 mb-3">{words.goneText}</p>
      {again}
    </div>
  );
}

/** Shown only while this screen holds the PIN of the offer. */
export function WhilePinHeld({ expiresAt, children }: { expiresAt: string; children: ReactNode }) {
  const { pin } = usePin();
  return pin?.expiresAt === expiresAt ? children : null;
}
