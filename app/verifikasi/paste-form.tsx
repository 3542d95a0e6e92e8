'use client';

import { useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Textarea } from '@/components/ui/textarea';
import type { VerifyWords } from './verify-words';

type PasteFormProps = { words: VerifyWords['ways']; emptyText: string; onText: (text: string) => void };

/** No form element: nothing here may ever be submitted, not even by a browser without this script. */
export function PasteForm({ words, emptyText, onText }: PasteFormProps) {
  const input = useRef<HTMLTextAreaElement>(null);
  const [isEmpty, setEmpty] = useState(false);
  useEffect(() => input.current?.focus(), []);
  const check = () => {
    // Base45 knows the blank: only line breaks that came with the clipboard are taken off.
    const text = (input.current?.value ?? '').replace(/[\r\n\t]/g, '');
    setEmpty(text.trim() === '');
    if (text.trim()) onText(text);
    else input.current?.focus();
  };
  return (
    <div className="grid gap-3">
      <Textarea
        ref={input}
        name="qr-text"
        label={words.pasteLabel}
        error={isEmpty ? emptyText : undefined}
        rows={4}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        className="break-all"
      />
      <Button className="sm:justify-self-start" onClick={check}>
        {words.pasteSubmit}
      </Button>
    </div>
  );
}
