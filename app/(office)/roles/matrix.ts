import type { Doer, Rule } from '@/lib/act-rules';
import { type ActName, acts } from '@/lib/acts';
import { messages } from '@/lib/i18n/messages';
import type { Translator } from '@/lib/i18n/translator';

export const doers = [
  ...(['clerk', 'supervisor', 'regency-admin'] as const),
  ...(['provincial-overseer', 'national-admin', 'auditor', 'wallet'] as const),
] satisfies readonly Doer[];

type Named = keyof (typeof messages)['id']['admin']['roles']['group'];
const isNamed = (head: string): head is Named => head in messages.id.admin.roles.group;

export type MatrixLine = { act: ActName; rule: Rule };

/** The table of acts in groups by the first word of each name. A group nobody has given a word to keeps its own. */
export function groupsOf(t: Translator): { head: string; label: string; lines: MatrixLine[] }[] {
  const groups = new Map<string, MatrixLine[]>();
  for (const [act, rule] of Object.entries(acts) as [ActName, Rule][]) {
    const head = act.split('.')[0] ?? act;
    groups.set(head, [...(groups.get(head) ?? []), { act, rule }]);
  }
  return [...groups].map(([head, lines]) => ({
    ...{ head, lines },
    label: isNamed(head) ? t(`admin.roles.group.${head}`) : head,
  }));
}
