import type { ReactNode } from 'react';

type WizardProps = { bar: ReactNode; rail: ReactNode; foot?: ReactNode; children: ReactNode };

/** One task to a screen: the resident on top, the steps beside, one column to read and fill in. */
export const Wizard = ({ bar, rail, foot, children }: WizardProps) => (
  <>
    {bar}
    <div className="grid gap-x-10 gap-y-6 lg:grid-cols-[12.5rem_minmax(0,45rem)] print:block">
      <div className="no-print lg:pt-1">{rail}</div>
      <div className="min-w-0">
        {children}
        {foot}
      </div>
    </div>
  </>
);
