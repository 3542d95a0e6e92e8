'use client';

import { type ReactNode, useEffect, useRef } from 'react';

/** One screen of the wallet. Its heading takes the focus, so that whoever listens learns where they are. */
export function Screen({ title, children }: { title?: string | undefined; children: ReactNode }) {
  return (
    <main className="grid flex-1 content-start gap-4 px-4 py-5 sm:px-5">
      {title && <Heading>{title}</Heading>}
      {children}
    </main>
  );
}

const quiet = { outline: 'none', boxShadow: 'none' };

export function Heading({ children }: { children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <h1 ref={heading} tabIndex={-1} style={quiet} className="text-record font-semibold">
      {children}
    </h1>
  );
}
