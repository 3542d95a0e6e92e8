'use client';

import { IconRefresh } from '@tabler/icons-react';
import { useRouter } from 'next/navigation';
import { useEffect, useTransition } from 'react';
import { Button } from '@/components/ui/button';

/**
 * Loads again on a press, and when one comes back to this window. Not on a timer: each reading is an entry of the
 * ledger, and nobody would be reading.
 */
export function RefreshButton({ label, note }: { label: string; note: string }) {
  const router = useRouter();
  const [loading, start] = useTransition();
  useEffect(() => {
    const load = () => start(() => router.refresh());
    window.addEventListener('focus', load);
    return () => window.removeEventListener('focus', load);
  }, [router]);
  return (
    <div className="text-right">
      <Button
        icon={<IconRefresh size={20} stroke={2} aria-hidden="true" />}
        aria-busy={loading}
        onClick={() => start(() => router.refresh())}
      >
        {label}
      </Button>
      <p role="status" className="mt-1 text-office text-ink-3 tabular">
        {note}
      </p>
    </div>
  );
}
