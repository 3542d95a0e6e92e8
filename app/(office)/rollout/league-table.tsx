'use client';

import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { type MouseEvent, useDeferredValue, useMemo } from 'react';
import { type LeagueLine, type LeagueText, readLines, SENT_AS_HTML } from './league-text';

export type Head = {
  key: string;
  label: string;
  /** What the head stands for, where it is but a sign: said, not shown. */
  said: string | null;
  title: string;
  href: string;
  sorted: 'ascending' | 'descending' | 'none';
};

type LeagueTableProps = {
  label: string;
  league: LeagueText;
  heads: readonly Head[];
  /** Columns that have nothing to say here, by their place from 1. */
  without: readonly number[];
  /** Whether rows lead on: offices lead nowhere. */
  leads: boolean;
  /** What the address keeps beside the place, with its `&`. */
  tail: string;
  stages: readonly string[];
  /** What the number behind a name counts. */
  marked: string;
  /** Whether the page carries all rows as HTML: otherwise those beyond `SENT_AS_HTML` come when the script runs. */
  isWhole: boolean;
};

const arrows = { ascending: ' ↑', descending: ' ↓', none: '' } as const;
export const placeHref = (code: string, tail: string) => `?place=ID.${code.replace(/..(?=.)/g, '$&.')}${tail}`;

/** A link that is pressed goes through the router: the frame stays. Without a script it is a link like any other. */
export function useLinks() {
  const router = useRouter();
  return (event: MouseEvent<HTMLElement>) => {
    const href = (event.target as Element).closest('a')?.getAttribute('href');
    if (!href || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    router.push((href.startsWith('?') ? `/rollout${href}` : href) as Route);
  };
}

/** One component for all rows, plain cells without a class: looks come from the column. */
export function LeagueTable({ label, league, heads, without, leads, tail, stages, marked, isWhole }: LeagueTableProps) {
  const all = useMemo(() => readLines(league.lines), [league.lines]);
  const rows = useDeferredValue(all, isWhole ? all : all.slice(0, SENT_AS_HTML));
  const onClick = useLinks();
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: only catches the clicks of its links
    <table aria-label={label} data-without={without.join(' ')} className="league" onClick={onClick}>
      <thead>
        <tr>
          {heads.map(({ key, label: text, said, title, href, sorted }) => (
            <th key={key} scope="col" aria-sort={sorted} title={title}>
              <a href={href}>
                {said ? (
                  <>
                    <span aria-hidden="true">{text}</span>
                    <span className="sr-only">{said}</span>
                  </>
                ) : (
                  text
                )}
                {arrows[sorted]}
              </a>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.code} {...{ row, leads, tail, marked }} stage={stages[Number(row.stage)] ?? ''} />
        ))}
      </tbody>
    </table>
  );
}

type RowProps = { row: LeagueLine; leads: boolean; tail: string; stage: string; marked: string };
function Row({ row, leads, tail, stage, marked }: RowProps) {
  const { code, name, rank, value, change, worse, counted, of, peer, marks } = row;
  return (
    <tr>
      <td>{rank}</td>
      <th scope="row">
        {leads ? <a href={placeHref(code, tail)}>{name}</a> : name}
        {marks && (
          <mark>
            {marks}
            <i>{` ${marked}`}</i>
          </mark>
        )}
      </th>
      <td data-s={row.stage || undefined}>{stage}</td>
      <td>{value}</td>
      <td>{worse ? <em>{change}</em> : change}</td>
      <td>{counted}</td>
      <td>{of}</td>
      <td>{peer}</td>
    </tr>
  );
}
