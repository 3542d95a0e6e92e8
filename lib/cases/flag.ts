import { z } from 'zod';
import { act } from '@/lib/act';
import { changeCase } from '@/lib/cases/change';
import { caseById } from '@/lib/cases/queries';
import { choice, id } from '@/lib/fields';
import { Refusal } from '@/lib/refusal';

export const flags = ['fraud-flagged', 'supervisor-called'] as const;

/** Says what came of a case that stopped over identity: suspected fraud, or a supervisor called to the counter. */
export const flagCase = act('case.flag', {
  input: z.strictObject({ caseId: id, flag: choice(flags) }),
  subject: (tx, { caseId }, officer) => caseById(tx, caseId, officer),
  async perform({ tx, input, subject }) {
    if (subject.status !== 'stopped') throw new Refusal('case.notStopped');
    if (subject.stopReason === 'fraud-flagged') throw new Refusal('case.fraudStands');
    await changeCase(tx, subject, { stopReason: input.flag });
    return { result: { flag: input.flag }, entry: { reason: input.flag, detail: { from: subject.stopReason } } };
  },
});
