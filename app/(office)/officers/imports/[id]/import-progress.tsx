'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { filled } from '@/app/(office)/filled';

type Progress = { status: string; done: number; failed: number; total: number };
type ImportProgressProps = {
  importId: string;
  first: Progress;
  words: { progressLabel: string; progress: string; waiting: string; lost: string };
};

const EVERY_MS = 1500;

async function fetchProgress(importId: string): Promise<Progress | undefined> {
  const headers = { 'x-quiet': '1' }; // to wait is not to work: it keeps no session alive
  const answer = await fetch(`/api/officer-imports/${importId}/status`, { headers }).catch(() => undefined);
  return answer?.ok ? ((await answer.json()) as Progress) : undefined;
}

/** Follows an import while the page is looked at; shows the page anew when it is done. */
export function ImportProgress({ importId, first, words }: ImportProgressProps) {
  const router = useRouter();
  const [now, setNow] = useState(first);
  const [lost, setLost] = useState(false);
  useEffect(() => {
    const look = async () => {
      if (document.hidden) return;
      const next = await fetchProgress(importId);
      setLost(!next);
      if (next) setNow(next);
    };
    const timer = setInterval(() => void look(), EVERY_MS);
    return () => clearInterval(timer);
  }, [importId]);

  const isDone = now.status === 'done';
  useEffect(() => {
    if (isDone) router.refresh();
  }, [isDone, router]);

  const rows = now.done + now.failed;
  const [before, after] = words.progress.split('{done}');
  return (
    <div className="grid gap-2">
      <progress aria-label={words.progressLabel} max={now.total} value={rows} className="h-2 w-full accent-primary" />
      <p role="status" className="tabular">
        {before}
        {rows}
        {filled(after ?? '', now.total)}
      </p>
      <p className="text-office text-ink-2">{lost ? words.lost : words.waiting}</p>
    </div>
  );
}
