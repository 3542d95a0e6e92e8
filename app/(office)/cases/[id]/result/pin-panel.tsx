'use client';

import { Banner } from '@/components/ui/banner';
import { usePin } from '../pin-keeper';
import { PinDigits, type PinWords } from './pin-digits';

/** The PIN of the offer that lives now; of any other, that it is not shown again and what to do. */
export function PinPanel({ expiresAt, words }: { expiresAt: string; words: PinWords }) {
  const { pin } = usePin();
  if (pin?.expiresAt === expiresAt) return <PinDigits pin={pin.pin} words={words} />;
  return (
    <Banner tone="info" title={words.gone}>
      {words.goneText}
    </Banner>
  );
}
