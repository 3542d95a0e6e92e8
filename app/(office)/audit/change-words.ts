import type { Clock } from '@/app/(office)/cases/clock';
import { auditFields } from '@/lib/i18n/messages/audit-fields';
import type { Translator } from '@/lib/i18n/translator';
import type { ShownChange, ShownColumn } from '@/lib/ledger/changes';
import { canBeRevealed } from '@/lib/ledger/reveal';

const { table: tables, column: columns } = auditFields.id;
const tableName = (t: Translator, name: string) =>
  name in tables ? t(`auditFields.table.${name as keyof typeof tables}`) : name;
const columnName = (t: Translator, name: string) =>
  name in columns ? t(`auditFields.column.${name as keyof typeof columns}`) : name.replace(/_sealed$/, '');

/** A moment by the office's clock, and anything else as it is. */
const textFor = (clock: Clock, text: string | null) =>
  text && /^\d{4}-\d{2}-\d{2}T/.test(text) ? clock.full(text) : text;

const shownValues = (clock: Clock, column: ShownColumn): ShownColumn =>
  column.kind === 'plain'
    ? { ...column, before: textFor(clock, column.before), after: textFor(clock, column.after) }
    : column;

type Seeing = { t: Translator; clock: Clock; mayReveal: boolean };

/** One changed row in words: what it is, and each column before and after. */
export function changeWords({ t, clock, mayReveal }: Seeing, { table, did, columns: all }: ShownChange, index: number) {
  const canShow = (column: ShownColumn) => mayReveal && column.kind === 'sealed' && canBeRevealed(table, column.column);
  return {
    title: `${tableName(t, table)}: ${t(`audit.entry.did.${did}`)}`,
    index,
    columns: all.map((column) => ({
      ...shownValues(clock, column),
      name: columnName(t, column.column),
      canShow: canShow(column),
    })),
  };
}
