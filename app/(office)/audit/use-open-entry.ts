'use client';

import { useQueryState } from 'nuqs';
import { useCallback, useState } from 'react';
import { entryParser } from './list-parsers';

/** Gives the focus back to the row whose entry was closed. */
const focusRow = (id: string) =>
  document.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"] [data-row-button]`)?.focus();

/**
 * Which entry is open beside the list. The address says it too, for a reload or a link; but after that it follows, and does not
 * lead: a page that is being fetched anew may bring back the address of a moment ago, and with it an entry that was closed.
 */
export function useOpenEntry() {
  const [named, setNamed] = useQueryState('entry', entryParser.entry);
  const [entry, setEntry] = useState(named);
  const open = useCallback(
    (id: string) => {
      setEntry(id);
      void setNamed(id);
    },
    [setNamed],
  );
  const close = useCallback(() => {
    if (entry) focusRow(entry);
    setEntry(null);
    void setNamed(null);
  }, [entry, setNamed]);
  return { entry, open, close };
}
