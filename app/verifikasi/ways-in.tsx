'use client';

import { IconCamera, IconClipboardText, IconPhoto, IconShieldCheck } from '@tabler/icons-react';
import { type ChangeEvent, useEffect, useRef, useState } from 'react';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { PasteForm } from './paste-form';
import type { VerifyWords } from './verify-words';

type WaysInProps = {
  words: VerifyWords['ways'];
  /** What went wrong with the camera or the image. */
  problem: string | undefined;
  emptyText: string;
  isReading: boolean;
  takesFocus: boolean;
  onCamera: () => void;
  onImage: (file: File) => void;
  onText: (text: string) => void;
};

/** Camera, image or text. The camera comes first: a screenshot is what one should not trust alone. */
export function WaysIn({ words, problem, emptyText, isReading, takesFocus, onCamera, onImage, onText }: WaysInProps) {
  const camera = useRef<HTMLButtonElement>(null);
  const [isPasting, setPasting] = useState(false);
  useEffect(() => {
    if (takesFocus) camera.current?.focus();
  }, [takesFocus]);
  return (
    <div className="grid gap-4">
      {problem && (
        <Banner tone="warning" announce="alert">
          {problem}
        </Banner>
      )}
      <Button
        ref={camera}
        variant="primary"
        className="h-14"
        icon={<IconCamera size={24} stroke={1.75} aria-hidden="true" className="shrink-0" />}
        onClick={onCamera}
      >
        {words.openCamera}
      </Button>
      <div className="grid gap-3 sm:grid-cols-2">
        <ImageButton words={words} isReading={isReading} onImage={onImage} />
        <Button
          aria-expanded={isPasting}
          icon={<IconClipboardText size={20} stroke={1.75} aria-hidden="true" className="shrink-0" />}
          onClick={() => setPasting(!isPasting)}
        >
          {words.openPaste}
        </Button>
      </div>
      {isPasting && <PasteForm words={words} emptyText={emptyText} onText={onText} />}
      <p className="flex gap-2 text-office text-ink-2">
        <IconShieldCheck size={20} stroke={1.75} aria-hidden="true" className="shrink-0" />
        {words.private}
      </p>
    </div>
  );
}

function ImageButton({ words, isReading, onImage }: Pick<WaysInProps, 'words' | 'isReading' | 'onImage'>) {
  const input = useRef<HTMLInputElement>(null);
  const choose = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const file = currentTarget.files?.[0];
    currentTarget.value = ''; // so that the same file may be chosen again
    if (file) onImage(file);
  };
  return (
    <>
      <input ref={input} type="file" accept="image/*" hidden onChange={choose} />
      <Button
        aria-disabled={isReading}
        icon={<IconPhoto size={20} stroke={1.75} aria-hidden="true" className="shrink-0" />}
        onClick={() => !isReading && input.current?.click()}
      >
        <span aria-live="polite">{isReading ? words.reading : words.openImage}</span>
      </Button>
    </>
  );
}
