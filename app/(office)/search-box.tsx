'use client';

import { type FocusEvent, type FormEvent, type RefObject, useCallback, useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import { classes } from '@/components/ui/classes';
import { TextInput } from '@/components/ui/text-input';
import { groupNik } from '@/lib/residents/nik';
import { readScan } from '@/lib/residents/scan';
import { filled } from './filled';
import type { SearchWords } from './search-words';
import { useSilentEnd } from './use-scanner';

type SearchBoxProps = {
  input: RefObject<HTMLInputElement | null>;
  words: SearchWords['box'];
  /** What the button says while it waits; empty when it does not. */
  waiting: string;
  problem: string;
  onSearch: (text: string) => void;
};

const NIK_LENGTH = 16;
const digitsIn = (text: string) => (/\p{L}/u.test(text) ? null : text.replace(/\D/g, '').length);

/** One box for whatever is scanned, typed or pasted. Nothing is masked or refused while it is typed. */
export function SearchBox({ input, words, waiting, problem, onSearch }: SearchBoxProps) {
  const [digits, setDigits] = useState<number | null>(0);
  const count = useCallback(() => setDigits(digitsIn(input.current?.value ?? '')), [input]);
  const search = useCallback(() => {
    input.current?.select();
    onSearch(input.current?.value ?? '');
  }, [input, onSearch]);
  const onKeyDown = useSilentEnd(
    useCallback(() => readScan(input.current?.value ?? '').kind === 'nik' && search(), [input, search]),
  );
  // What was typed before this script arrived counts too.
  useEffect(count, [count]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    count();
    search();
  };
  const group = ({ currentTarget }: FocusEvent<HTMLInputElement>) => {
    const scan = readScan(currentTarget.value);
    if (scan.kind === 'nik') currentTarget.value = groupNik(scan.nik);
    count();
  };

  // Enter before this script arrived: React keeps that submission and hands it over here. Without an action the browser
  // would send it itself, and the NIK would stand in the address.
  const early = (form: FormData) => onSearch(String(form.get('query') ?? ''));

  return (
    <search>
      <form action={early} onSubmit={submit} noValidate className="grid gap-3 sm:flex sm:items-end">
        <TextInput
          name="query"
          ref={input}
          label={words.label}
          hint={words.hint}
          error={problem || undefined}
          look="search"
          className="flex-1"
          inputMode="text"
          enterKeyHint="search"
          spellCheck={false}
          autoFocus
          data-shortcut="F2"
          aria-keyshortcuts="F2"
          onInput={count}
          onBlur={group}
          onKeyDown={onKeyDown}
          end={<Counter digits={digits} words={words} />}
        />
        <Button type="submit" variant="primary" aria-disabled={waiting !== ''} className="h-14 sm:min-w-32">
          {waiting || words.submit}
        </Button>
      </form>
    </search>
  );
}

/** There even when it has nothing to say: a box that gains or loses its end starts anew and loses what was typed. */
function Counter({ digits, words }: { digits: number | null; words: SearchWords['box'] }) {
  if (digits === null) return <span />;
  const look =
    digits === NIK_LENGTH ? 'font-semibold text-success' : digits > NIK_LENGTH && 'font-semibold text-danger';
  return <span className={classes('tabular', look)}>{filled(words.counter, digits)}</span>;
}
