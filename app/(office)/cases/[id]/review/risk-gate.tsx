'use client';

import { IconAlertTriangle } from '@tabler/icons-react';
import { Fragment, type ReactNode, useState } from 'react';
import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/button-link';
import { StepHeading } from '../../step-heading';

type RiskGateProps = {
  words: { title: string; lead: string; proceed: string; back: string };
  risks: readonly string[];
  backHref: string;
  children: ReactNode;
};

/** What is unusual stands alone on the screen before anything can be decided: one way on, one way back. */
export function RiskGate({ words, risks, backHref, children }: RiskGateProps) {
  const [checked, setChecked] = useState(false);
  // Keys, so that the heading behind the gate is a new one and takes the focus.
  if (checked || risks.length === 0) return <Fragment key="answers">{children}</Fragment>;
  return (
    <Fragment key="risks">
      <StepHeading lead={words.lead}>{words.title}</StepHeading>
      <ul className="grid gap-3">
        {risks.map((risk) => (
          <li key={risk} className="flex gap-3 rounded-md border border-l-4 border-warning bg-warning-soft px-4 py-3">
            <IconAlertTriangle size={24} stroke={2} aria-hidden="true" className="shrink-0 text-warning" />
            <span className="font-medium">{risk}</span>
          </li>
        ))}
      </ul>
      <div className="mt-6 flex flex-wrap gap-3">
        <Button variant="primary" onClick={() => setChecked(true)}>
          {words.proceed}
        </Button>
        <ButtonLink href={backHref}>{words.back}</ButtonLink>
      </div>
    </Fragment>
  );
}
