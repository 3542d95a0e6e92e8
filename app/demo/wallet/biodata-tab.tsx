'use client';

import { DefinitionList } from '@/components/ui/definition-list';
import type { OwnRecord } from '@/lib/residents/read-own';
import type { RecordWords } from './record-words';

type BiodataTabProps = { biodata: OwnRecord['biodata']; name: string; words: RecordWords };

export const BiodataTab = ({ biodata, name, words }: BiodataTabProps) => (
  <DefinitionList
    columns={1}
    items={[
      { term: name, value: <strong className="font-semibold">{biodata.name}</strong> },
      { term: words.sex.label, value: words.sex[biodata.sex] },
      { term: words.citizenship.label, value: words.citizenship[biodata.citizenship] },
      ...biodata.fields.map((field) => ({
        term: words.fields[field.name] ?? field.name,
        value: <span className="tabular">{words.glosses[field.name]?.[field.value] ?? field.value}</span>,
      })),
    ]}
  />
);
