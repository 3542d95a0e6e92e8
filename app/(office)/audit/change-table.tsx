'use client';

import { type ReactNode, useState } from 'react';
import type { FormWords } from '@/app/act-form';
import { ScrollPane } from '@/components/ui/scroll-pane';
import type { AuditWords } from './columns';
import type { RevealReasons } from './entry-body';
import type { EntryWords } from './entry-words';
import { RevealValue } from './reveal-value';

type Change = EntryWords['changes'][number];
type Column = Change['columns'][number];
type Values = { before: string | null; after: string | null };
type ChangeTableProps = { entryId: string; change: Change; words: AuditWords; form: FormWords; reasons: RevealReasons };

const head = 'px-2 py-1.5 text-left font-semibold';

/** One row of the database, before and after. Gone and come are marked by a sign and a word, not by colour alone. */
export function ChangeTable({ entryId, change, words, form, reasons }: ChangeTableProps) {
  const { entry: said } = words;
  return (
    <ScrollPane label={change.title}>
      <table className="w-full border-collapse">
        <caption className="pb-1 text-left font-medium">{change.title}</caption>
        <thead className="bg-surface-2 text-ink-2">
          <tr>
            <th scope="col" className={head}>
              {said.field}
            </th>
            <th scope="col" className={head}>
              {said.before}
            </th>
            <th scope="col" className={head}>
              {said.after}
            </th>
          </tr>
        </thead>
        <tbody>
          {change.columns.map((column) => (
            <ColumnRow key={column.column} {...{ entryId, column, words, form, reasons }} index={change.index} />
          ))}
        </tbody>
      </table>
    </ScrollPane>
  );
}

type ColumnRowProps = Omit<ChangeTableProps, 'change'> & { column: Column; index: number };

function ColumnRow({ entryId, column, index, words, form, reasons }: ColumnRowProps) {
  const [shown, setShown] = useState<Values>();
  const { entry: said } = words;
  const values = shown ?? valuesOf(column, said.sealed);
  return (
    <tr className="border-b border-line align-top">
      <th scope="row" className="px-2 py-1.5 text-left font-normal text-ink-2">
        {column.name}
        {column.canShow && !shown && (
          <RevealValue
            fixed={{ entryId, change: index, column: column.column }}
            {...{ words, form, reasons }}
            onShow={setShown}
          />
        )}
      </th>
      {values ? (
        <>
          <Value sign="−" word={said.removed} look="text-danger" empty={said.empty} value={values.before} />
          <Value sign="+" word={said.added} look="text-success" empty={said.empty} value={values.after} />
        </>
      ) : (
        <td colSpan={2} className="px-2 py-1.5 text-ink-3">
          {said.secret}
        </td>
      )}
    </tr>
  );
}

function valuesOf(column: Column, sealed: string): Values | undefined {
  if (column.kind === 'secret') return undefined;
  if (column.kind === 'plain') return column;
  return { before: column.before ? `•••• ${sealed}` : null, after: column.after ? `•••• ${sealed}` : null };
}

type ValueProps = { sign: string; word: string; look: string; empty: string; value: string | null };

const Value = ({ sign, word, look, empty, value }: ValueProps): ReactNode => (
  <td className="px-2 py-1.5 wrap-anywhere">
    {value === null ? (
      <span className="text-ink-3">{empty}</span>
    ) : (
      <>
        <span aria-hidden="true" className={`mr-1 font-semibold ${look}`}>
          {sign}
        </span>
        <span className="sr-only">{word} </span>
        {value}
      </>
    )}
  </td>
);
