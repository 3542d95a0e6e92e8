export type Progress = { total: number; written: number };
type ExportProgressProps = {
  now: Progress;
  lost: boolean;
  locale: 'id' | 'en';
  words: Record<'progress' | 'progressLabel' | 'waiting' | 'lost', string>;
};

/** A browser's own bar has colours of its own. */
const barLook =
  'h-2 w-full appearance-none overflow-hidden rounded-full border border-line bg-surface-2 ' +
  '[&::-webkit-progress-bar]:bg-surface-2 [&::-webkit-progress-value]:bg-primary [&::-moz-progress-bar]:bg-primary';

/** All of it is only said once the file is closed. */
const percentOf = ({ total, written }: Progress) => Math.min(99, Math.floor((100 * written) / Math.max(1, total)));

export function ExportProgress({ now, lost, locale, words }: ExportProgressProps) {
  const percent = percentOf(now);
  const shown = (count: number) => count.toLocaleString(locale === 'id' ? 'id-ID' : 'en-GB');
  return (
    <div className="grid gap-1">
      <progress aria-label={words.progressLabel} max={100} value={percent} className={barLook} />
      <p role="status" className="text-office tabular">
        {words.progress
          .replace('{percent}', String(percent))
          .replace('{written}', shown(now.written))
          .replace('{total}', shown(now.total))}
      </p>
      <p className="text-office text-ink-2">{lost ? words.lost : words.waiting}</p>
    </div>
  );
}
