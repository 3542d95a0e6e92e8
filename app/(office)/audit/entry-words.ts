import type { Clock } from '@/app/(office)/cases/clock';
import { titleOf } from '@/app/(office)/residents/[id]/history-lines';
import type { StatusLook } from '@/app/(office)/status-chips';
import type { Translator } from '@/lib/i18n/translator';
import type { EntryRow } from '@/lib/ledger/entry-row';
import type { LogState } from '@/lib/ledger/log-state';
import type { ProofState } from '@/lib/ledger/proof-state';
import { residentToken } from '@/lib/ledger/resident-token';
import type { ViewedEntry } from '@/lib/ledger/view';
import type { Officer } from '@/lib/officers/officer';
import { changeWords } from './change-words';
import { actorOf, flagsOf, objectOf, outcomeLook, reasonOf, roleOf } from './entry-line';
import { auditHref } from './list-parsers';

type Fact = { term: string; value: string };
type Link = { label: string; href: string };
/** The entry as somebody would say it. */
function sentenceOf(t: Translator, entry: ViewedEntry['entry']): string {
  const act = titleOf(t, entry);
  const place = [
    entry.officeName && roleOf(t, entry.role),
    entry.counter !== null && t('audit.counter', { number: String(entry.counter) }),
    entry.officeName,
  ];
  const where = place.filter(Boolean).join(', ');
  const actor = where ? `${actorOf(t, entry)} (${where})` : actorOf(t, entry);
  const [object, reason] = [objectOf(t, entry), reasonOf(t, entry.reason)];
  if (object) return t(reason ? 'audit.entry.aboutReason' : 'audit.entry.about', { act, actor, object, reason });
  return t(reason ? 'audit.entry.sentenceReason' : 'audit.entry.sentence', { act, actor, reason });
}

function factsOf(t: Translator, clock: Clock, entry: ViewedEntry['entry']): Fact[] {
  const { why } = entry.detail;
  const facts: [string, string | null | undefined | false][] = [
    [t('audit.column.at'), `${clock.full(entry.at)} (${clock.exact(entry.at)})`],
    [t('audit.column.actor'), actorOf(t, entry)],
    [t('audit.column.role'), roleOf(t, entry.role)],
    [t('audit.column.office'), entry.officeName],
    [t('audit.column.area'), entry.area],
    [t('audit.entry.maker'), entry.makerId && (entry.makerName ?? t('acts.someone'))],
    [t('audit.column.object'), objectOf(t, entry)],
    [t('audit.entry.subjectArea'), entry.subjectArea],
    [t('audit.column.case'), entry.caseNumber],
    [t('audit.column.reason'), reasonOf(t, entry.reason)],
    [t('audit.entry.why'), typeof why === 'string' && why],
    [t('audit.column.request'), entry.requestId],
    [t('audit.entry.session'), entry.sessionRef],
    [t('audit.entry.id'), entry.id],
  ];
  return facts.flatMap(([term, value]) => (value ? [{ term, value }] : []));
}

/** The same log, narrowed to what this entry is about; and where that can be opened. */
function linksOf(t: Translator, officer: Officer, entry: EntryRow): { filters: Link[]; pages: Link[] } {
  const { actorId, residentId, caseId, officeId, act } = entry;
  const narrowed = (label: string, filter: Record<string, string>) => ({
    label,
    href: auditHref({ period: '30d', ...filter }),
  });
  return {
    filters: [
      ...(actorId && entry.actorKind === 'officer'
        ? [narrowed(t('audit.entry.onlyOfficer'), { officer: actorId })]
        : []),
      ...(residentId
        ? [narrowed(t('audit.entry.onlyResident'), { resident: residentToken(officer, { residentId }) })]
        : []),
      ...(caseId ? [narrowed(t('audit.entry.onlyCase'), { case: caseId })] : []),
      ...(officeId ? [narrowed(t('audit.entry.onlyOffice'), { office: officeId })] : []),
      narrowed(t('audit.entry.onlyAct'), { acts: act }),
    ],
    pages: [
      ...(residentId && officer.does('resident.view')
        ? [{ label: t('audit.entry.openRecord'), href: `/residents/${residentId}` }]
        : []),
      ...(caseId && officer.does('case.view') ? [{ label: t('audit.entry.openCase'), href: `/cases/${caseId}` }] : []),
      ...(actorId && entry.actorName && officer.does('officer.view')
        ? [{ label: t('audit.entry.openOfficer'), href: `/officers/${actorId}` }]
        : []),
    ],
  };
}

function proofOf(t: Translator, clock: Clock, proof: ProofState) {
  const tone = { intact: 'success', waiting: 'info', unchecked: 'neutral', broken: 'danger' } as const;
  const time = 'checkedAt' in proof ? clock.time(proof.checkedAt) : '';
  return { tone: tone[proof.state], word: t(`audit.proof.${proof.state}`, { time }) };
}

/** The log as a whole: the line under the list. */
export function logLook(t: Translator, clock: Clock, { state, checkedAt, problem }: LogState): StatusLook {
  const tone = { intact: 'success', delayed: 'warning', unchecked: 'neutral', broken: 'danger' } as const;
  const at = problem?.at ?? checkedAt;
  return { tone: tone[state], word: t(`audit.proof.${state}`, { time: at ? clock.time(at) : '' }) };
}

/** Marking and flagging are for what another officer of the own area did; the act says the last word. */
const mayJudge = (officer: Officer, { actorKind, actorId, actorRegion }: ViewedEntry['entry']) =>
  officer.does('audit.review') &&
  actorKind === 'officer' &&
  actorId !== officer.id &&
  actorRegion !== null &&
  officer.covers(actorRegion);

/** An entry with everything in words already, for the drawer. */
export function entryWords(t: Translator, clock: Clock, officer: Officer, viewed: ViewedEntry) {
  const { entry, changes, siblings, raw, proof } = viewed;
  const mayReveal = officer.does('audit.reveal') && (entry.region === null || officer.covers(entry.region));
  return {
    id: entry.id,
    title: titleOf(t, { act: entry.act, outcome: 'done' }),
    outcome: outcomeLook(t, entry.outcome),
    flags: flagsOf(t, entry),
    isOwn: entry.actorId === officer.id,
    mayJudge: mayJudge(officer, entry),
    number: Number(entry.id),
    sentence: sentenceOf(t, entry),
    when: `${clock.ago(entry.at)} · ${clock.full(entry.at)}`,
    facts: factsOf(t, clock, entry),
    changes: changes.map((change, index) => changeWords({ t, clock, mayReveal }, change, index)),
    siblings: siblings.map((one) => ({ id: one.id, title: titleOf(t, one), time: clock.exact(one.at) })),
    links: linksOf(t, officer, entry),
    proof: proofOf(t, clock, proof),
    raw: JSON.stringify(raw, null, 2),
  };
}
export type EntryWords = ReturnType<typeof entryWords>;
