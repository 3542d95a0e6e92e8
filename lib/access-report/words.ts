import { roles } from '@/db/schema/officers';
import { acts } from '@/lib/acts';
import { accessReport } from '@/lib/i18n/messages/access-report';
import { reasons } from '@/lib/i18n/messages/reasons';
import type { Translator } from '@/lib/i18n/translator';
import { revealGroups } from '@/lib/residents/reveal';
import type { SeenEntry } from './read-lines';

type Did = (typeof accessReport)['id']['did'];
const known: Record<string, string | Record<string, string>> = accessReport.id.did satisfies Did;

/** Does the report have words of its own for this act? */
export function hasWords(act: string): boolean {
  const [head = '', tail = ''] = act.split('.');
  const group = known[head];
  return typeof group === 'object' && tail in group;
}

function actOf(t: Translator, { act, part }: SeenEntry): string {
  const group = revealGroups.find((one) => one === part);
  const values = { part: group ? t(`resident.summary.group.${group}`) : '–' };
  if (hasWords(act)) return t(`accessReport.did.${act}` as 'accessReport.did.resident.reveal', values);
  const isLook = act in acts && !acts[act as keyof typeof acts].changes;
  return t(isLook ? 'accessReport.did.look' : 'accessReport.did.change');
}

/** What was done, in the resident's words. */
export function whatOf(t: Translator, entry: SeenEntry): string {
  const act = actOf(t, entry);
  return entry.outcome === 'done' ? act : t(`accessReport.letter.${entry.outcome}Act`, { act });
}

/** By whom: role and office, with the name only where it was given; the resident's own wallet and machines by their kind. */
export function whoOf(t: Translator, { actorKind, role, office, officer }: SeenEntry): string {
  if (actorKind !== 'officer') return t(`accessReport.letter.actor.${actorKind}`);
  const title = roles.find((one) => one === role);
  const shown = title ? t(`labels.role.${title}`) : t('accessReport.letter.actor.officer');
  const place = office ? t('accessReport.letter.actor.at', { role: shown, office }) : shown;
  return officer ? `${officer}, ${place}` : place;
}

const isReason = (text: string | null): text is keyof (typeof reasons)['id'] => text !== null && text in reasons.id;

const byHead: Record<string, keyof (typeof accessReport)['id']['why']> = {
  message: 'notice',
  'status-list': 'publish',
  registry: 'registry',
  alarm: 'watch',
  audit: 'watch',
};

function groundOf(t: Translator, { act, actorKind, caseNumber }: SeenEntry): string {
  if (actorKind === 'wallet') return t('accessReport.why.own-wish');
  if (act === 'resident.report-access') return t('accessReport.why.right');
  const head = byHead[act.split('.')[0] ?? ''];
  if (head && head !== 'case') return t(`accessReport.why.${head}` as 'accessReport.why.watch');
  return caseNumber ? t('accessReport.why.case', { number: caseNumber }) : t('accessReport.why.counter');
}

/** What for: the purpose that was given, and the case it belongs to. */
export function whyOf(t: Translator, entry: SeenEntry): string {
  const ground = groundOf(t, entry);
  if (!isReason(entry.reason)) return ground;
  const reason = t(`reasons.${entry.reason}`);
  return entry.caseNumber ? `${reason}. ${ground}` : reason;
}
