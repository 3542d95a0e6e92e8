import type { ReactNode } from 'react';
import { classes } from './classes';
import { softTone, type Tone, ToneIcon } from './tone';

type BannerProps = {
  tone: Exclude<Tone, 'neutral'>;
  title?: ReactNode;
  /** `status` is read when there is a pause, `alert` at once, `none` for what was there when the page opened. */
  announce?: 'none' | 'status' | 'alert' | undefined;
  actions?: ReactNode;
  children?: ReactNode;
};

const edges = {
  success: 'border-success',
  warning: 'border-warning',
  danger: 'border-danger',
  info: 'border-info',
  practice: 'border-practice',
};

export function Banner({ tone, title, announce = 'none', actions, children }: BannerProps) {
  return (
    <div
      role={announce === 'none' ? undefined : announce}
      className={classes('flex gap-3 rounded-md border border-l-4 px-4 py-3', softTone[tone], edges[tone])}
    >
      <span className="mt-[calc((1lh-20px)/2)] h-5">
        <ToneIcon tone={tone} size={20} />
      </span>
      <div className="grid min-w-0 flex-1 gap-x-6 gap-y-3 sm:flex sm:flex-wrap sm:items-center">
        <div className="min-w-0 flex-1 basis-[min(20rem,100%)]">
          {title && <p className="font-semibold">{title}</p>}
          {children && <div className="text-ink">{children}</div>}
        </div>
        {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
      </div>
    </div>
  );
}
