export type Progress = { total: number; written: number };
type ExportProgressProps = {
  now: Progress;
  lost: boolean;
  words: Record<'progress' | 'progressLabel' | 'waiting' | 'lost', string>;
};

/** All of it is only said once the file is closed. */
const percentOf = ({ total, written }: Progress) => Math.min(99, Math.floor((100 * written) / Math.max(1, total)));

export function ExportProgress({ now, lost, words }: ExportProgressProps) {
  const percent = percentOf(now);
  return (
    <div className="grid gap-1">
      <progress aria-label={words.progressLabel} max={100} value={percent} className="h-2 w-full accent-primary" />
      <p role="status" className="text-office tabular">
        {words.progress
          .replace('{percent}', String(percent))
          .replace('{written}', String(now.written))
          .replace('{total}', String(now.total))}
      </p>
      <p className="text-office text-ink-2">{lost ? words.lost : words.waiting}</p>
    </div>
  );
}
