import type { ReactNode } from 'react';
import { ResidentPhoto } from '@/app/(office)/portrait';
import { NumberDigits } from '@/components/ui/number-digits';
import type { Portrait } from '@/lib/residents/card';
import './resident-bar.css';

type ResidentBarProps = {
  portrait: Portrait;
  photoLabel: string;
  name: string;
  maskedNik: string;
  /** "Lahir 1985 · Kota Bekasi". */
  about: string;
  chips: ReactNode;
};

/** Who this is about, on top of every step. */
export function ResidentBar({ portrait, photoLabel, name, maskedNik, about, chips }: ResidentBarProps) {
  return (
    <div
      data-resident-bar
      className="no-print z-30 -mx-4 -mt-6 mb-6 border-b border-line bg-surface px-4 py-2 tall:sticky tall:top-(--top) md:-mx-6 md:px-6"
    >
      <div className="flex min-h-14 items-center gap-4">
        <ResidentPhoto portrait={portrait} size={42} label={photoLabel} />
        <div className="min-w-0 flex-1">
          <p className="leading-tight font-semibold wrap-anywhere">{name}</p>
          <p className="flex flex-wrap gap-x-3 text-office text-ink-2">
            <NumberDigits value={maskedNik.replaceAll(' ', '')} />
            <span>{about}</span>
          </p>
        </div>
        <div className="flex flex-wrap justify-end gap-2 max-sm:hidden">{chips}</div>
      </div>
      <div className="flex flex-wrap gap-2 pt-1 pb-1 sm:hidden">{chips}</div>
    </div>
  );
}
