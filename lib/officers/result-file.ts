import { csvOf } from '@/lib/exports/csv';
import type { Translator } from '@/lib/i18n/translator';
import type { Officer } from '@/lib/officers/officer';
import { viewImport } from '@/lib/officers/view-import';

/** Row by row: invited under which name, or why not. Throws like viewImport. */
export async function resultFile(officer: Officer, importId: string, t: Translator) {
  const { outcomes } = await viewImport(officer, { importId });
  const words = (outcome: (typeof outcomes)[number]) =>
    (outcome.problems ?? []).map(({ key, line }) => t(`importing.problem.${key}`, { line: String(line ?? '') }));
  const rows = outcomes.map((outcome) => [
    outcome.line,
    t(`importing.outcome.${outcome.username ? 'created' : 'refused'}`),
    outcome.username ?? '',
    words(outcome).join(' '),
  ]);
  const head = (['line', 'outcome', 'username', 'problem'] as const).map((name) => t(`importing.outcome.head.${name}`));
  return csvOf(head, rows);
}
