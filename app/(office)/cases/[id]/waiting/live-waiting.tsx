'use client';

import { IconCircleDashed, IconClock, IconLoader2 } from '@tabler/icons-react';
import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { fetchCaseState } from '../case-state';

const EVERY_MS = 3000;

type LiveWaitingProps = {
  caseId: string;
  first: { status: string; taken: boolean };
  words: Record<'free' | 'taken' | 'lost', string>;
  deadline: string;
};

/** Follows the request while the page is looked at; as soon as somebody has decided the page shows what came of it. */
export function LiveWaiting({ caseId, first, words, deadline }: LiveWaitingProps) {
  const { taken, lost } = useWaiting(caseId, first);
  return (
    <div role="status" className="mt-4 grid gap-1 border-t border-line pt-4">
      <p className="flex gap-3 font-semibold">
        {taken ? (
          <IconLoader2 size={24} stroke={2} aria-hidden="true" className="shrink-0 text-info" />
        ) : (
          <IconCircleDashed size={24} stroke={2} aria-hidden="true" className="shrink-0 text-ink-3" />
        )}
        {taken ? words.taken : words.free}
      </p>
      <p className="flex gap-3 text-ink-2">
        <IconClock size={24} stroke={1.5} aria-hidden="true" className="shrink-0 text-ink-3" />
        {deadline}
      </p>
      {lost && <p className="text-office text-warning">{words.lost}</p>}
    </div>
  );
}

function useWaiting(caseId: string, first: LiveWaitingProps['first']) {
  const router = useRouter();
  const [seen, setSeen] = useState(first);
  const [lost, setLost] = useState(false);
  useEffect(() => {
    const look = async () => {
      if (document.hidden) return;
      const next = await fetchCaseState(caseId);
      setLost(!next);
      if (next) setSeen({ status: next.status, taken: next.approval?.taken ?? false });
    };
    const timer = setInterval(() => void look(), EVERY_MS);
    return () => clearInterval(timer);
  }, [caseId]);
  const moved = seen.status !== first.status;
  useEffect(() => {
    if (moved) router.refresh();
  }, [moved, router]);
  return { taken: seen.taken, lost };
}
