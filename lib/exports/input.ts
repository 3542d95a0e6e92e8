import { type ExportFormat, exportFormats } from '@/db/schema/exports';
import { choice, line } from '@/lib/fields';
import { locales } from '@/lib/i18n/messages';
import { auditView } from '@/lib/ledger/filter';
import { Refusal } from '@/lib/refusal';

/** Up to so many a file is handed out at once; beyond, the worker writes it. */
export const MOST_AT_ONCE = 50_000;
export const MOST_ENTRIES = 1_000_000;
export const MOST_IN_BUNDLE = 100_000;
export const LINK_HOURS = 24;
/** Rows in memory at a time: of a file that is handed out, and of one that the worker writes. */
export const ROWS_A_BATCH = 2000;
export const ROWS_A_PIECE = 5000;

/** Which entries and columns, in which form, in whose words, and what for. The purpose is on record and in the file. */
export const exportInput = auditView.extend({
  format: choice(exportFormats),
  locale: choice(locales),
  purpose: line(200),
});

/** Throws Refusal when a file of this form cannot hold so many entries. */
export function assertFits(format: ExportFormat, total: number): void {
  if (total === 0) throw new Refusal('export.nothing');
  if (format === 'xlsx' && total > MOST_AT_ONCE) throw new Refusal('export.tooLargeForSheet', { most: MOST_AT_ONCE });
  if (format === 'bundle' && total > MOST_IN_BUNDLE)
    throw new Refusal('export.tooLargeForBundle', { most: MOST_IN_BUNDLE });
  if (total > MOST_ENTRIES) throw new Refusal('export.tooMany', { most: MOST_ENTRIES });
}

/** A bundle takes its proofs from the whole log: that is the worker's, however few entries they are. */
export const isForWorker = (format: ExportFormat, total: number) => format === 'bundle' || total > MOST_AT_ONCE;
