'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

/** The number in the menu belongs to the frame, which a mere change of page leaves as it was: ask for it anew, once. */
export function RenewFrame() {
  const router = useRouter();
  useEffect(() => router.refresh(), [router]);
  return null;
}
