'use client';

import { IconArrowDown, IconArrowUp, IconColumns3 } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { buttonLook } from '@/components/ui/button-look';

export type ColumnWords = Record<'columns' | 'columnsTitle' | 'moveUp' | 'moveDown' | 'reset', string>;

type ColumnMenuProps<Name extends string> = {
  /** Every column there is; `shown` are those to be seen, in their order. */
  all: readonly Name[];
  shown: readonly Name[];
  /** Always first and always there: it opens the row. */
  fixed: Name;
  names: Record<Name, string>;
  words: ColumnWords;
  onColumns: (columns: Name[] | null) => void;
  /** More about the view: density, keys. */
  children?: ReactNode;
};

const filled = (text: string, name: string) => text.replace('{name}', name);

/** The list with this one moved by a place. */
export function moved<Name extends string>(shown: readonly Name[], name: Name, step: -1 | 1): Name[] {
  const from = shown.indexOf(name);
  const next = shown.filter((one) => one !== name);
  next.splice(Math.max(0, from + step), 0, name);
  return next;
}

/** Which columns, and in which order: by buttons, for whoever cannot or will not drag (WCAG 2.5.7). */
export function ColumnMenu<Name extends string>(props: ColumnMenuProps<Name>) {
  const { all, shown, fixed, words, onColumns, children } = props;
  const listed = [
    ...shown.filter((one) => one !== fixed),
    ...all.filter((one) => one !== fixed && !shown.includes(one)),
  ];
  return (
    <details className="group relative print:hidden">
      <summary className={buttonLook({}, 'cursor-pointer list-none [&::-webkit-details-marker]:hidden')}>
        <IconColumns3 size={18} stroke={1.75} aria-hidden="true" />
        {words.columns}
      </summary>
      <fieldset className="absolute right-0 z-30 mt-1 max-h-[70dvh] w-72 max-w-[calc(100vw-2rem)] overflow-y-auto rounded-md border border-line bg-surface p-3 shadow-lg">
        <legend className="sr-only">{words.columnsTitle}</legend>
        {listed.map((name) => (
          <ColumnLine key={name} {...props} name={name} />
        ))}
        <button
          type="button"
          className="mt-1 min-h-8 rounded-sm px-1 text-link underline"
          onClick={() => onColumns(null)}
        >
          {words.reset}
        </button>
        {children && <div className="mt-2 border-t border-line pt-2">{children}</div>}
      </fieldset>
    </details>
  );
}

function ColumnLine<Name extends string>({
  name,
  shown,
  fixed,
  names,
  words,
  onColumns,
}: ColumnMenuProps<Name> & { name: Name }) {
  const own = shown.filter((one) => one !== fixed);
  const place = own.indexOf(name);
  const isShown = place >= 0;
  const label = names[name];
  const toggle = () => onColumns([fixed, ...(isShown ? own.filter((one) => one !== name) : [...own, name])]);
  const move = (step: -1 | 1) => onColumns([fixed, ...moved(own, name, step)]);
  return (
    <div className="flex min-h-9 items-center gap-1">
      <Tick checked={isShown} onChange={toggle}>
        {label}
      </Tick>
      {isShown && (
        <>
          <MoveButton label={filled(words.moveUp, label)} isOff={place === 0} onMove={() => move(-1)}>
            <IconArrowUp size={16} stroke={2} aria-hidden="true" />
          </MoveButton>
          <MoveButton label={filled(words.moveDown, label)} isOff={place === own.length - 1} onMove={() => move(1)}>
            <IconArrowDown size={16} stroke={2} aria-hidden="true" />
          </MoveButton>
        </>
      )}
    </div>
  );
}

type MoveButtonProps = { label: string; isOff: boolean; onMove: () => void; children: ReactNode };

const MoveButton = ({ label, isOff, onMove, children }: MoveButtonProps) => (
  <button
    type="button"
    aria-label={label}
    aria-disabled={isOff}
    onClick={() => !isOff && onMove()}
    className="grid size-7 shrink-0 place-items-center rounded-sm text-ink-2 hover:bg-surface-2 aria-disabled:text-line"
  >
    {children}
  </button>
);

type TickProps = { checked: boolean; onChange: () => void; children: ReactNode };

export const Tick = ({ checked, onChange, children }: TickProps) => (
  <label className="flex min-h-8 min-w-0 flex-1 items-center gap-2">
    <input type="checkbox" checked={checked} onChange={onChange} className="size-5 shrink-0 accent-primary" />
    <span className="min-w-0">{children}</span>
  </label>
);
