'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { StatusChip, type StatusLook } from '@/app/(office)/status-chips';
import type { FormWords } from '@/app/act-form';
import { DownloadExport } from './download-export';
import { ExportProgress, type Progress } from './export-progress';

export type ExportLine = {
  id: string;
  title: string;
  when: string;
  made: string;
  rows: string;
  look: StatusLook;
  isQueued: boolean;
  /** Until when the link works, as a sentence; only where there is one. */
  until: string | undefined;
  problem: string | undefined;
  progress: Progress;
};

type ExportListProps = {
  lines: readonly ExportLine[];
  words: Record<
    'download' | 'downloaded' | 'downloadFailed' | 'progress' | 'progressLabel' | 'waiting' | 'lost',
    string
  >;
  locale: 'id' | 'en';
  form: FormWords;
};

const EVERY_MS = 1500;
type Known = { id: string; status: string; total: number; written: number };

async function fetchProgress(): Promise<Known[] | undefined> {
  const headers = { 'x-quiet': '1' }; // to wait is not to work: it keeps no session alive
  const answer = await fetch('/api/audit-exports', { headers }).catch(() => undefined);
  return answer?.ok ? ((await answer.json()) as Known[]) : undefined;
}

/** Follows what is being written while the page is looked at; shows the page anew when one is done. */
function useProgress(lines: readonly ExportLine[]) {
  const router = useRouter();
  const [known, setKnown] = useState<Known[]>([]);
  const [lost, setLost] = useState(false);
  const waiting = lines.filter(({ isQueued }) => isQueued).map(({ id }) => id);
  const all = waiting.join(' ');
  useEffect(() => {
    if (!all) return;
    const look = async () => {
      if (document.hidden) return;
      const next = await fetchProgress();
      setLost(!next);
      if (next) setKnown(next);
    };
    const timer = setInterval(() => void look(), EVERY_MS);
    return () => clearInterval(timer);
  }, [all]);
  const isOver = known.some(({ id, status }) => all.includes(id) && status !== 'queued');
  useEffect(() => {
    if (isOver) router.refresh();
  }, [isOver, router]);
  return { known, lost };
}

export function ExportList({ lines, locale, words, form }: ExportListProps) {
  const { known, lost } = useProgress(lines);
  return (
    <ul className="divide-y divide-line">
      {lines.map((line) => (
        <li key={line.id} className="grid gap-2 px-card py-3">
          <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
            <div className="min-w-0 flex-1 basis-64">
              <p className="font-semibold wrap-anywhere">{line.title}</p>
              <p className="text-office text-ink-2 tabular">
                {line.rows} · <time dateTime={line.made}>{line.when}</time>
              </p>
            </div>
            <StatusChip {...line.look} />
          </div>
          {line.isQueued && (
            <ExportProgress
              now={known.find(({ id }) => id === line.id) ?? line.progress}
              lost={lost}
              locale={locale}
              words={words}
            />
          )}
          {line.problem && <p className="text-office text-ink-2">{line.problem}</p>}
          {line.until && <DownloadExport exportId={line.id} until={line.until} words={words} form={form} />}
        </li>
      ))}
    </ul>
  );
}
