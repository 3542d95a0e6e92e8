'use client';

import { IconFilter } from '@tabler/icons-react';
import { useQueryStates } from 'nuqs';
import { useCallback, useTransition } from 'react';
import type { StatusLook } from '@/app/(office)/status-chips';
import type { FormWords } from '@/app/act-form';
import { Button } from '@/components/ui/button';
import { classes } from '@/components/ui/classes';
import type { AuditWords } from './columns';
import type { JudgeWords, RevealReasons } from './entry-body';
import { EntryDrawer } from './entry-drawer';
import type { EntryLine } from './entry-line';
import { EntryList } from './entry-list';
import { FilterColumn, type Places } from './filter-column';
import { type FilterTag, FilterTags } from './filter-tags';
import { type AuditQuery, auditParsers, filterNames } from './list-parsers';
import { useOpenEntry } from './use-open-entry';

export type AuditDeskProps = {
  rows: EntryLine[];
  total: string;
  previous: string | null;
  next: string | null;
  tags: readonly FilterTag[];
  places: Places;
  reasons: RevealReasons;
  /** Whether the log is whole, as far as it was checked. */
  proof: StatusLook;
  /** The saved view on show, where it may be deleted. */
  removable: { id: string; name: string } | null;
  judging: JudgeWords;
  words: AuditWords;
  form: FormWords;
};

const cleared = Object.fromEntries(filterNames.map((name) => [name, null])) as Partial<AuditQuery>;

/** The entries above and below one, on this page. */
function besideOf(rows: readonly EntryLine[], id: string) {
  const at = rows.findIndex((row) => row.id === id);
  return { newer: at > 0 ? rows[at - 1]?.id : undefined, older: at >= 0 ? rows[at + 1]?.id : undefined };
}

/** The log: filters on the left, the list, one entry on the right. The address knows it all, and nothing personal. */
export function AuditDesk(props: AuditDeskProps) {
  const { rows, tags, places, reasons, judging, words, form } = props;
  const [isLoading, startTransition] = useTransition();
  const [query, setQuery] = useQueryStates(auditParsers, { shallow: false, history: 'push', startTransition });
  const { entry, open, close } = useOpenEntry();
  const filterBy = useCallback(
    (change: Partial<AuditQuery>) => void setQuery({ ...change, cursor: null, view: null }),
    [setQuery],
  );
  const isHidden = query.filters === false;
  const removeTag = ({ name, value }: FilterTag) => {
    const all = query[name];
    const rest = Array.isArray(all) ? (all as string[]).filter((one) => one !== value) : [];
    filterBy({ [name]: rest.length > 0 ? rest : null });
  };
  return (
    <div className={classes('grid items-start gap-4', !isHidden && 'lg:grid-cols-[16.25rem_minmax(0,1fr)]')}>
      {!isHidden && (
        <div className={query.filters === null ? 'max-lg:hidden' : undefined}>
          <FilterColumn
            {...{ query, places, words, form }}
            onChange={filterBy}
            onHide={() => void setQuery({ filters: false })}
          />
        </div>
      )}
      <section className="min-w-0 rounded-md border border-line bg-surface" aria-busy={isLoading}>
        <div
          className={classes(
            'grid gap-3 border-b border-line p-3 empty:hidden',
            tags.length === 0 && 'print:hidden',
            tags.length === 0 && query.filters === null && 'lg:hidden',
          )}
        >
          {query.filters !== true && (
            <div className={classes('no-print', query.filters === null && 'lg:hidden')}>
              <Button
                icon={<IconFilter size={18} stroke={1.75} aria-hidden="true" />}
                onClick={() => void setQuery({ filters: true })}
              >
                {words.filters.show}
              </Button>
            </div>
          )}
          <FilterTags tags={tags} words={words.tags} onRemove={removeTag} onClear={() => filterBy(cleared)} />
        </div>
        <EntryList {...props} {...{ query, setQuery, isLoading, entry }} onOpen={open} />
      </section>
      {entry && (
        <EntryDrawer
          key="drawer"
          id={entry}
          {...{ words, form, reasons, judging }}
          beside={besideOf(rows, entry)}
          onOpen={open}
          onClose={close}
        />
      )}
    </div>
  );
}
