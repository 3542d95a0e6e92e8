'use client';

import { type ReactNode, useEffect, useRef } from 'react';

const quiet = { outline: 'none', boxShadow: 'none' };

/** Takes the focus when a step begins, so that a screen reader says where one is and Tab goes on from the top. */
export function StepHeading({ children, lead }: { children: ReactNode; lead?: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    window.scrollTo({ top: 0 });
    heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div className="mb-6">
      <h1 ref={heading} tabIndex={-1} style={quiet} className="text-title font-semibold wrap-anywhere">
        {children}
      </h1>
      {lead && <p className="mt-1 text-ink-2">{lead}</p>}
    </div>
  );
}
