import type { ReactNode } from 'react';

type StepHeadProps = { title: string; lead?: string | undefined; children: ReactNode };

export const StepHead = ({ title, lead, children }: StepHeadProps) => (
  <>
    <h1 className="text-title font-semibold">{title}</h1>
    {lead && <p className="mt-2 max-w-prose text-ink-2">{lead}</p>}
    <div className="mt-6">{children}</div>
  </>
);
