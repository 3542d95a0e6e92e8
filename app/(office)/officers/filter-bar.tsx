'use client';

import { type FormEvent, useCallback } from 'react';
import { useAct } from '@/app/use-act';
import { Button } from '@/components/ui/button';
import { type Option, Select } from '@/components/ui/select';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextInput } from '@/components/ui/text-input';
import { sealTextAction } from './actions';
import type { ListQuery } from './list-parsers';

export type FilterName = 'role' | 'office' | 'area' | 'status' | 'factor' | 'seen';
export type FilterChoice = { name: FilterName; label: string; any: string; options: readonly Option[] };

type FilterBarProps = {
  query: Pick<ListQuery, FilterName>;
  typed: string;
  choices: readonly FilterChoice[];
  words: { search: string; searchHint: string; find: string; clear: string; filters: string; sending: string };
  isFiltered: boolean;
  onFilter: (name: FilterName, value: string | null) => void;
  onText: (sealed: string | null) => void;
  onClear: () => void;
};

/** What is typed is sealed by the server before it goes into the address; everything else is no secret. */
export function FilterBar({ query, typed, choices, words, isFiltered, onFilter, onText, onClear }: FilterBarProps) {
  const { send, busy } = useAct(sealTextAction, { stay: true, onDone: (sealed) => onText(String(sealed) || null) });
  const search = useCallback(
    (event: FormEvent<HTMLFormElement>) => {
      event.preventDefault();
      void send(new FormData(event.currentTarget));
    },
    [send],
  );
  return (
    <fieldset className="grid gap-3">
      <legend className="sr-only">{words.filters}</legend>
      <form method="post" onSubmit={search} className="flex flex-wrap items-end gap-2">
        <TextInput
          key={typed}
          name="text"
          type="search"
          label={words.search}
          defaultValue={typed}
          maxLength={60}
          title={words.searchHint}
          className="min-w-0 flex-1 basis-56"
        />
        <SubmitButton variant="secondary" waiting={words.sending} busy={busy}>
          {words.find}
        </SubmitButton>
        {isFiltered && (
          <Button variant="quiet" onClick={onClear}>
            {words.clear}
          </Button>
        )}
      </form>
      <div className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,11.5rem),1fr))] gap-2">
        {choices.map(({ name, label, any, options }) => (
          <Select
            key={name}
            name={name}
            label={label}
            labelLook="hidden"
            prompt={any}
            options={options}
            value={query[name] ?? ''}
            onChange={(event) => onFilter(name, event.target.value || null)}
          />
        ))}
      </div>
    </fieldset>
  );
}
