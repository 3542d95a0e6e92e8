import type { Translator } from '@/lib/i18n/translator';
import type { RowProblem } from '@/lib/officers/judge-rows';

/** One sentence for each cell that is wrong. */
export const problemWords = (t: Translator, problems: readonly RowProblem[]) =>
  problems.map(({ key, line }) => t(`importing.problem.${key}`, { line: String(line ?? '') }));
