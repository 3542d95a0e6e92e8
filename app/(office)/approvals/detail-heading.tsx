'use client';

import { type ReactNode, useEffect, useRef } from 'react';

const quiet = { outline: 'none', boxShadow: 'none' };

/** Takes the focus when another request opens: a screen reader says which, and Tab goes on from there. */
export function DetailHeading({ children }: { children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <h2 ref={heading} tabIndex={-1} style={quiet} className="text-section font-semibold tabular">
      {children}
    </h2>
  );
}
