'use client';

import { IconLayoutSidebarLeftCollapse } from '@tabler/icons-react';
import type { FormWords } from '@/app/act-form';
import { Tick } from '@/components/data-table/column-menu';
import { type Option, Select } from '@/components/ui/select';
import type { AuditWords } from './columns';
import { type AuditQuery, flags, groups, outcomes } from './list-parsers';
import { PeriodFields } from './period-fields';
import { ResidentForm } from './resident-form';

/** Where and who, as far as it can be listed; null: too many, an area has to be chosen first. */
export type Places = Record<'areas' | 'offices' | 'officers', readonly Option[] | null>;
export type SetFilter = (change: Partial<AuditQuery>) => void;

type FilterColumnProps = {
  query: AuditQuery;
  places: Places;
  words: AuditWords;
  form: FormWords;
  onChange: SetFilter;
  onHide: () => void;
};

const legend = 'mb-1 font-semibold';

/** Everything the log can be filtered by. What is chosen holds at once; only what is typed waits for its button. */
export function FilterColumn({ query, places, words, form, onChange, onHide }: FilterColumnProps) {
  const { filters } = words;
  return (
    <aside
      aria-label={filters.title}
      className="no-print grid content-start gap-5 rounded-md border border-line bg-surface p-4"
    >
      <div className="flex items-center justify-between">
        <h2 className="font-semibold">{filters.title}</h2>
        <button
          type="button"
          aria-label={filters.hide}
          title={filters.hide}
          onClick={onHide}
          className="-mr-1.5 grid size-8 place-items-center rounded-md text-ink-2 hover:bg-surface-2"
        >
          <IconLayoutSidebarLeftCollapse size={20} stroke={1.75} aria-hidden="true" />
        </button>
      </div>
      <PeriodFields query={query} words={words} onChange={onChange} />
      <Groups query={query} words={words} onChange={onChange} />
      <Signals query={query} words={words} onChange={onChange} />
      <Select
        name="outcome"
        label={filters.outcome}
        prompt={filters.anyOutcome}
        options={outcomes.map((value) => ({ value, label: words.outcome[value] }))}
        value={query.outcome ?? ''}
        onChange={(event) => onChange({ outcome: outcomes.find((one) => one === event.target.value) ?? null })}
      />
      <PlaceFields query={query} places={places} words={words} onChange={onChange} />
      <ResidentForm words={words} form={form} onFound={(resident) => onChange({ resident })} />
    </aside>
  );
}

type PartProps = Pick<FilterColumnProps, 'query' | 'words' | 'onChange'>;

function Groups({ query, words, onChange }: PartProps) {
  const chosen = query.groups ?? [];
  const toggle = (group: (typeof groups)[number]) => {
    const next = groups.filter((one) => (one === group ? !chosen.includes(one) : chosen.includes(one)));
    onChange({ groups: next.length > 0 ? next : null });
  };
  return (
    <fieldset>
      <legend className={legend}>{words.filters.groups}</legend>
      {groups.map((group) => (
        <Tick key={group} checked={chosen.includes(group)} onChange={() => toggle(group)}>
          {words.group[group]}
        </Tick>
      ))}
    </fieldset>
  );
}

const Signals = ({ query, words: { filters }, onChange }: PartProps) => (
  <fieldset>
    <legend className={legend}>{filters.signals}</legend>
    {flags.map((flag) => (
      <Tick key={flag} checked={query[flag] !== null} onChange={() => onChange({ [flag]: query[flag] ? null : 'yes' })}>
        {filters[flag]}
      </Tick>
    ))}
  </fieldset>
);

function PlaceFields({ query, places, words: { filters }, onChange }: PartProps & { places: Places }) {
  const fields = [
    {
      name: 'area',
      label: filters.area,
      prompt: filters.anyArea,
      options: places.areas,
      also: { office: null, officer: null },
    },
    {
      name: 'office',
      label: filters.office,
      prompt: filters.anyOffice,
      options: places.offices,
      also: { officer: null },
    },
    { name: 'officer', label: filters.officer, prompt: filters.anyOfficer, options: places.officers, also: {} },
  ] as const;
  return (
    <div className="grid gap-3">
      {fields.map(({ name, label, prompt, options, also }) =>
        options === null ? (
          <p key={name} className="text-ink-2">
            <span className="block font-semibold text-ink">{label}</span>
            {filters.tooMany}
          </p>
        ) : (
          options.length > 1 && (
            <Select
              key={name}
              name={name}
              label={label}
              prompt={prompt}
              options={options}
              value={query[name] ?? ''}
              onChange={(event) => onChange({ [name]: event.target.value || null, ...also })}
            />
          )
        ),
      )}
    </div>
  );
}
