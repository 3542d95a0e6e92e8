'use client';

import { useEffect, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { classes } from '@/components/ui/classes';
import { useCamera } from './use-camera';
import type { Problem, VerifyWords } from './verify-words';

type CameraViewProps = {
  words: VerifyWords['camera'];
  onCode: (text: string) => void;
  onProblem: (problem: Problem) => void;
  onClose: () => void;
};

export function CameraView({ words, onCode, onProblem, onClose }: CameraViewProps) {
  const { video, isOn } = useCamera({ onCode, onProblem });
  const closing = useRef<HTMLButtonElement>(null);
  useEffect(() => closing.current?.focus(), []);
  return (
    <section aria-labelledby="camera-title" className="grid gap-4">
      <div>
        <h2 id="camera-title" className="text-section font-semibold">
          {words.title}
        </h2>
        <p className="text-ink-2">{words.hint}</p>
      </div>
      <div className="relative aspect-square w-full overflow-hidden rounded-md border border-line bg-surface-2">
        <video
          ref={video}
          muted
          playsInline
          aria-label={words.view}
          className={classes('size-full object-cover', !isOn && 'invisible')}
        />
        {isOn ? (
          <span aria-hidden="true" className="absolute inset-[12%] rounded-lg border-4 border-focus" />
        ) : (
          <p role="status" className="absolute inset-0 grid place-items-center px-6 text-center text-ink-2">
            {words.starting}
          </p>
        )}
      </div>
      <Button ref={closing} onClick={onClose}>
        {words.close}
      </Button>
    </section>
  );
}
