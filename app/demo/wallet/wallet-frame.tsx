import type { ReactNode } from 'react';
import { ToneIcon } from '@/components/ui/tone';

type WalletFrameProps = { title: string; notice: string; aside: ReactNode; children: ReactNode };

/** A phone on a desk, and the whole screen on a phone; violet like everything that is practice. */
export function WalletFrame({ title, notice, aside, children }: WalletFrameProps) {
  return (
    <div className="mx-auto flex w-full max-w-[420px] flex-1 flex-col border-x-2 border-practice bg-surface sm:my-6 sm:rounded-[1.75rem] sm:border-y-2">
      <header className="flex min-h-14 items-center justify-between gap-3 px-4 pt-1 sm:px-5 sm:pt-2">
        <p className="flex min-w-0 items-center gap-2 font-semibold text-practice">
          <ToneIcon tone="practice" size={20} />
          {title}
        </p>
        {aside}
      </header>
      <p className="border-y border-practice bg-practice-soft px-4 py-1.5 text-office text-practice sm:px-5">
        {notice}
      </p>
      {children}
    </div>
  );
}
