'use client';

import { useState } from 'react';
import { CameraView } from '@/app/verifikasi/camera-view';
import { readImage } from '@/app/verifikasi/read-image';
import type { Problem } from '@/app/verifikasi/verify-words';
import { WaysIn } from '@/app/verifikasi/ways-in';
import type { WalletWords } from './wallet-words';

type LinkDeskProps = { words: WalletWords; trouble: string | undefined; onLink: (text: string) => void };
type Stage = { at: 'ways'; problem?: Problem; isReading?: boolean; isBack?: boolean } | { at: 'camera' };

/** Camera, image or text, whatever carries a link for the wallet. */
export function LinkDesk({ words, trouble, onLink }: LinkDeskProps) {
  const [stage, setStage] = useState<Stage>({ at: 'ways' });
  const taken = (text: string) => {
    setStage({ at: 'ways', isBack: true });
    onLink(text);
  };
  const image = async (file: File) => {
    setStage({ at: 'ways', isReading: true });
    const read = await readImage(file);
    if ('text' in read) taken(read.text);
    else setStage({ at: 'ways', problem: read.problem });
  };
  if (stage.at === 'camera')
    return (
      <CameraView
        words={words.link.camera}
        onCode={taken}
        onProblem={(problem) => setStage({ at: 'ways', problem, isBack: true })}
        onClose={() => setStage({ at: 'ways', isBack: true })}
      />
    );
  return (
    <WaysIn
      words={words.link.ways}
      problem={stage.problem ? words.problems[stage.problem] : trouble}
      emptyText={words.problems.empty}
      isReading={stage.isReading === true}
      takesFocus={stage.isBack === true}
      onCamera={() => setStage({ at: 'camera' })}
      onImage={image}
      onText={taken}
    />
  );
}
