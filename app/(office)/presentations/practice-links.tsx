'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { TextLink } from '@/components/ui/link';
import type { PresentationWords } from './presentation-words';

type PracticeLinksProps = { link: string; words: NonNullable<PresentationWords['practice']> };

/** For whoever practises without a second phone. The link names no person. */
export function PracticeLinks({ link, words }: PracticeLinksProps) {
  const [said, setSaid] = useState('');
  const copy = async () => {
    const copied = await navigator.clipboard?.writeText(link).then(
      () => true,
      () => false,
    );
    setSaid(copied ? words.copied : words.notCopied);
  };
  return (
    <div className="flex flex-wrap items-center justify-center gap-x-4 gap-y-1">
      <TextLink href={`/demo/wallet?presentation=${encodeURIComponent(link)}`} target="_blank" rel="noopener">
        {words.open}
      </TextLink>
      <Button variant="link" onClick={() => void copy()}>
        {words.copy}
      </Button>
      <span role="status" className="basis-full text-center text-office text-ink-2 empty:hidden">
        {said}
      </span>
    </div>
  );
}
