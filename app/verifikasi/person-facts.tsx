'use client';

import { IconEye } from '@tabler/icons-react';
import { ResidentPhoto } from '@/app/(office)/portrait';
import { DefinitionList } from '@/components/ui/definition-list';
import { showDate } from '@/lib/format/time';
import type { QrPerson } from '@/lib/verifier/claim-169';
import type { VerifyWords } from './verify-words';

/** Who the code says it is. The face decides: the code itself may be a picture of somebody else's. */
export function PersonFacts({ person, words }: { person: QrPerson; words: VerifyWords['valid'] }) {
  const { sex, birthDate } = person;
  const portrait = { ...person.portrait, sex, birthYear: Number(birthDate.slice(0, 4)) };
  return (
    <>
      <p className="flex gap-3 rounded-md bg-warning-soft px-4 py-3 font-semibold text-warning">
        <IconEye size={24} stroke={2} aria-hidden="true" className="shrink-0" />
        {words.compare}
      </p>
      <div className="flex flex-col gap-x-6 gap-y-4 sm:flex-row">
        <div className="self-center sm:self-start">
          <ResidentPhoto portrait={portrait} size={168} label={words.portrait} />
        </div>
        <div className="-mt-2.5 min-w-0 flex-1">
          <DefinitionList
            columns={1}
            items={[
              { term: words.name, value: <strong className="text-section font-semibold">{person.name}</strong> },
              { term: words.birthDate, value: <span className="tabular">{showDate(birthDate)}</span> },
              { term: words.regency, value: person.regency },
              { term: words.idTail, value: <span className="tabular">•••• {person.idTail}</span> },
            ]}
          />
        </div>
      </div>
    </>
  );
}
