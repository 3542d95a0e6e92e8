import { ResidentPhoto } from '@/app/(office)/portrait';
import { Banner } from '@/components/ui/banner';
import { Chip } from '@/components/ui/chip';
import { DefinitionList } from '@/components/ui/definition-list';
import { NumberDigits } from '@/components/ui/number-digits';
import type { ApprovalEvidence } from '@/lib/approvals/see-evidence';
import { showTime } from '@/lib/format/time';
import type { approvals } from '@/lib/i18n/messages/approvals';
import type { identity } from '@/lib/i18n/messages/identity';
import type { labels } from '@/lib/i18n/messages/labels';
import type { Clock } from '../cases/clock';

type Texts<T extends { id: unknown }> = T['id'];
export type EvidenceWords = {
  evidence: Texts<typeof approvals>['evidence'];
  labels: Pick<Texts<typeof labels>, 'sex' | 'cause' | 'destination'>;
  rows: Texts<typeof identity>['rows'];
  documentKind: Texts<typeof identity>['documentKind'];
};
type PanelProps = { evidence: ApprovalEvidence; words: EvidenceWords; clock: Pick<Clock, 'zone' | 'locale'> };

const tones = { match: 'success', mismatch: 'danger', unavailable: 'neutral' } as const;

/** Photo and facts on file beside what the maker saw, row by row. Masked: who it is needs no name to be judged. */
export const EvidencePanel = (props: PanelProps) => (
  <div className="grid gap-5">
    <h3 className="text-section font-semibold">{props.words.evidence.title}</h3>
    {props.evidence.identity && !props.evidence.identity.counts && (
      <Banner tone="warning">{props.words.evidence.old}</Banner>
    )}
    <Person {...props} />
    <div className="grid items-start gap-x-8 gap-y-5 xl:grid-cols-2">
      <Seen {...props} />
      <Wanted {...props} />
    </div>
  </div>
);

function Person({ evidence: { resident }, words: { evidence: texts, labels } }: PanelProps) {
  if (!resident) return <Banner tone="info">{texts.gone}</Banner>;
  const { birthYear, age, places, sex, maskedNik, name, portrait, nikAgrees } = resident;
  const born = texts.bornValue.replace('{year}', String(birthYear)).replace('{age}', String(age));
  return (
    <div className="flex flex-wrap items-start gap-5">
      <ResidentPhoto portrait={portrait} size={144} label={texts.photo} />
      <div className="min-w-0 flex-1 basis-64">
        <DefinitionList
          columns={1}
          items={[
            { term: texts.name, value: name },
            { term: texts.nik, value: <NumberDigits value={maskedNik.replaceAll(' ', '')} /> },
            { term: texts.born, value: `${born} · ${labels.sex[sex]}` },
            { term: texts.lives, value: [places.district, places.regency].filter(Boolean).join(', ') },
          ]}
        />
        {!nikAgrees && <p className="mt-3 text-office text-warning">{texts.nikDiffers}</p>}
      </div>
    </div>
  );
}

function Seen({ evidence: { identity }, words, clock }: PanelProps) {
  if (!identity) return null;
  const { documentKind, checkedAt } = identity;
  const time = showTime(new Date(checkedAt), clock.zone, clock.locale);
  return (
    <section>
      <h4 className="font-semibold">{words.evidence.seen}</h4>
      <p className="mb-2 text-office text-ink-2">
        {words.evidence.at.replace('{time}', time)}
        {documentKind && ` · ${words.evidence.document}: ${words.documentKind[documentKind]}`}
      </p>
      <ul className="divide-y divide-line rounded-md border border-line">
        {identity.evidence.map(({ check, result }) => (
          <li key={check} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-3 py-2">
            <span className="min-w-0">{words.rows[check].label}</span>
            <Chip tone={tones[result]}>{words.rows[check][result]}</Chip>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Wanted({ evidence: { cause, destination, contacts }, words: { evidence: texts, labels } }: PanelProps) {
  const items = [
    { term: texts.cause, value: cause && labels.cause[cause] },
    { term: texts.destination, value: destination && labels.destination[destination] },
    { term: texts.phone, value: contacts?.phone },
    { term: texts.email, value: contacts?.email },
  ];
  return <DefinitionList columns={1} items={items.filter(({ value }) => value)} />;
}
