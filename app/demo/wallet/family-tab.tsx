'use client';

import { Chip } from '@/components/ui/chip';
import { DefinitionList } from '@/components/ui/definition-list';
import type { OwnRecord } from '@/lib/residents/read-own';
import type { RecordWords } from './record-words';

type Member = OwnRecord['family']['members'][number];
type FamilyTabProps = { family: OwnRecord['family']; words: RecordWords };

/** The family card: its number, its address, and everybody on it. */
export const FamilyTab = ({ family, words }: FamilyTabProps) => (
  <>
    <DefinitionList
      columns={1}
      items={[
        {
          term: words.family.number,
          value: <span className="text-section font-semibold tabular">{family.number}</span>,
        },
        { term: words.family.address, value: family.address },
      ]}
    />
    <h2 className="text-section font-semibold">
      {words.family.members} <span className="font-normal text-ink-2 tabular">({family.members.length})</span>
    </h2>
    <ul className="grid gap-3">
      {family.members.map((member) => (
        <li key={member.nik} className="rounded-lg border border-line p-card">
          <MemberFacts member={member} words={words} />
        </li>
      ))}
    </ul>
  </>
);

function MemberFacts({ member, words }: { member: Member; words: RecordWords }) {
  const gloss = (field: string, code: string) => words.glosses[field]?.[code] ?? code;
  const facts = [
    `${member.birthPlace}, ${member.birthDate}`,
    words.sex[member.sex],
    gloss('religion', member.religion),
    gloss('maritalStatus', member.maritalStatus),
    gloss('education', member.education),
    member.occupation,
  ];
  return (
    <>
      <p className="flex flex-wrap items-center justify-between gap-2">
        <span className="font-semibold">{member.name}</span>
        {member.isSelf && <Chip tone="practice">{words.family.self}</Chip>}
      </p>
      <p className="text-ink-2">{gloss('familyRelation', member.familyRelation)}</p>
      <p className="tabular">{member.nik}</p>
      <p className="mt-1 text-office text-ink-2">{facts.join(' · ')}</p>
    </>
  );
}
