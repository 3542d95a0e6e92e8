'use client';

import { type FormEvent, useCallback } from 'react';
import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/select';
import { TextInput } from '@/components/ui/text-input';
import type { AuditWords } from './columns';
import type { SetFilter } from './filter-column';
import { type AuditQuery, periods } from './list-parsers';

type PeriodFieldsProps = { query: AuditQuery; words: AuditWords; onChange: SetFilter };
const textOf = (form: FormData, name: string) => {
  const value = form.get(name);
  return typeof value === 'string' && /^20\d{2}-\d{2}-\d{2}$/.test(value) ? value : null;
};

/** So far back from now; or from a day, to the end of a day. Days win over the period. */
export function PeriodFields({ query: { period, from, to }, words, onChange }: PeriodFieldsProps) {
  const apply = useCallback(
    (event: FormEvent<HTMLFormElement>) => {
      event.preventDefault();
      const form = new FormData(event.currentTarget);
      onChange({ from: textOf(form, 'from'), to: textOf(form, 'to') });
    },
    [onChange],
  );
  const day = (value: string | null) => value?.slice(0, 10) ?? '';
  return (
    <div className="grid gap-3">
      <Select
        name="period"
        label={words.filters.period}
        options={periods.map((value) => ({ value, label: words.period[value] }))}
        value={period}
        onChange={(event) =>
          onChange({ period: periods.find((one) => one === event.target.value) ?? '24h', from: null, to: null })
        }
      />
      <form key={`${from} ${to}`} onSubmit={apply} method="post" className="grid gap-2">
        <div className="grid gap-2 max-lg:grid-cols-2">
          <TextInput
            type="date"
            name="from"
            label={words.filters.from}
            defaultValue={day(from)}
            max="2099-12-31"
            min="2020-01-01"
          />
          <TextInput
            type="date"
            name="to"
            label={words.filters.to}
            defaultValue={day(to)}
            max="2099-12-31"
            min="2020-01-01"
          />
        </div>
        <Button type="submit">{words.filters.apply}</Button>
      </form>
    </div>
  );
}
