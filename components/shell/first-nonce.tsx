'use client';

import { useState } from 'react';

/**
 * Where styles added in the browser find the nonce. The first one stays: the browser holds the page to the policy it
 * came with, while an action renders the layout again with the next request's nonce.
 */
export function FirstNonce({ nonce }: { nonce: string }) {
  const [first] = useState(nonce);
  return <meta property="csp-nonce" content={first} nonce={first} suppressHydrationWarning />;
}
