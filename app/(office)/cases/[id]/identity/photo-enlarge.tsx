'use client';

import { IconZoomIn } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { Dialog } from '@/components/ui/dialog';

type PhotoEnlargeProps = { title: string; label: string; closeLabel: string; large: ReactNode; children: ReactNode };

/** The photo on file, twice as large on a press: faces are compared, not glanced at. */
export function PhotoEnlarge({ title, label, closeLabel, large, children }: PhotoEnlargeProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="relative block rounded-md" onClick={() => setOpen(true)} aria-haspopup="dialog">
        {children}
        <span className="absolute right-2 bottom-2 flex items-center gap-1 rounded-sm border border-line bg-surface px-2 py-1 text-meta font-medium text-ink">
          <IconZoomIn size={16} stroke={2} aria-hidden="true" />
          {label}
        </span>
      </button>
      <Dialog open={open} onClose={() => setOpen(false)} title={title} closeLabel={closeLabel} width="wide">
        <div className="grid justify-center [&>svg]:h-auto [&>svg]:max-h-[70dvh] [&>svg]:max-w-full">{large}</div>
      </Dialog>
    </>
  );
}
