import { ScrollPane } from '@/components/ui/scroll-pane';
import type { Translator } from '@/lib/i18n/translator';
import type { ViewedImport } from '@/lib/officers/view-import';
import { problemWords } from './problem-words';

type Row = ViewedImport['rows'][number];
type RowsTableProps = { t: Translator; label: string; rows: readonly Row[] };

const cell = 'h-row px-3 py-1 first:pl-card last:pr-card align-top';

/** Rows as they stand in the file, with what is wrong beside each. */
export function RowsTable({ t, label, rows }: RowsTableProps) {
  const hasProblems = rows.some(({ problems }) => problems.length > 0);
  const head = ['line', ...(hasProblems ? ['problem'] : []), 'name', 'username', 'role', 'office', 'email'] as (
    | ('line' | 'problem' | 'name')
    | ('username' | 'role' | 'office' | 'email')
  )[];
  return (
    <ScrollPane label={label} className="max-h-112">
      <table className="w-full border-collapse text-left text-body">
        <thead className="sticky top-0 bg-surface-2 text-ink-2">
          <tr>
            {head.map((name) => (
              <th key={name} scope="col" className={`${cell} font-semibold whitespace-nowrap`}>
                {t(`importing.column.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ line, cells, problems }) => (
            <tr key={line} className="border-b border-line">
              <td className={`${cell} tabular`}>{line}</td>
              {hasProblems && (
                <td className={`${cell} min-w-64`}>
                  <ul>
                    {problemWords(t, problems).map((text) => (
                      <li key={text}>{text}</li>
                    ))}
                  </ul>
                </td>
              )}
              {[cells.name, cells.username, cells.role, cells.office, cells.email].map((text, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the columns never change places
                <td key={index} className={`${cell} min-w-28 break-words`}>
                  {text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollPane>
  );
}
