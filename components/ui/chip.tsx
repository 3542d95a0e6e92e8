import type { ReactNode } from 'react';
import { classes } from './classes';
import { softTone, type Tone, ToneIcon } from './tone';

/** A status: icon, word and tone. Give an icon of your own (16 px) where the tone's says too little. */
export function Chip({ tone, icon, children }: { tone: Tone; icon?: ReactNode; children: ReactNode }) {
  return (
    <span
      className={classes(
        'inline-flex min-h-6 max-w-full items-center gap-1.5 rounded-sm border border-transparent px-2 text-office font-medium',
        softTone[tone],
      )}
    >
      {icon ?? <ToneIcon tone={tone} />}
      <span className="min-w-0">{children}</span>
    </span>
  );
}
