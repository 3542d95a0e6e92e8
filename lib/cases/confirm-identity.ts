import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import {
  checkResults,
  documentKinds,
  type IdentityRoute,
  identityChecks,
  identityChecksAsked,
} from '@/db/schema/cases';
import { seal } from '@/db/sealing';
import { act } from '@/lib/act';
import { changeCase } from '@/lib/cases/change';
import { assertCurrent, caseById, isIdentified } from '@/lib/cases/queries';
import { choice, id, line, version } from '@/lib/fields';
import { routeOf } from '@/lib/identity/route';
import { Refusal } from '@/lib/refusal';

const input = z
  .strictObject({
    caseId: id,
    version,
    present: choice(checkResults),
    face: choice(checkResults),
    reader: choice(checkResults),
    document: choice(checkResults),
    documentKind: choice(documentKinds).optional(),
    documentNumber: line(40).optional(),
    declared: z.literal('yes', { error: 'required' }),
  })
  .refine((given) => given.document !== 'match' || given.documentKind, { path: ['documentKind'], message: 'choose' });

const next = (route: IdentityRoute) => {
  const now = new Date();
  if (route === 'D') return { status: 'stopped', stopReason: 'identity-mismatch', closedAt: now } as const;
  // Somebody comes to the counter anew when an earlier check ran out: destination and contacts start anew with it.
  const anew = { destination: null, phoneConfirmedAt: null, emailConfirmedAt: null } as const;
  return { status: 'open', identityConfirmedAt: now, ...anew } as const;
};

/**
 * Puts on record what the officer saw, face to face. No knowledge questions: leaked data answers them. Routes A and B go
 * on, so does C, whose decision will wait for a second person; D stops the case and leaves the credential blocked.
 */
export const confirmIdentity = act('case.confirm-identity', {
  input,
  subject: (tx, { caseId }, officer) => caseById(tx, caseId, officer),
  async perform({ tx, officer, input: given, subject }) {
    assertCurrent(subject, given.version);
    if (subject.status !== 'open' || isIdentified(subject)) throw new Refusal('case.identityStands');
    const route = routeOf(given);
    const at = new Date().toISOString();
    const checkId = randomUUID();
    await tx.insert(identityChecks).values({
      id: checkId,
      caseId: subject.id,
      residentId: subject.residentId,
      region: subject.region,
      checkedBy: officer.id,
      evidence: identityChecksAsked.map((check) => ({ check, result: given[check], at })),
      documentKind: given.documentKind ?? null,
      documentNumberSealed: given.documentNumber
        ? seal('identity_checks.document_number', checkId, given.documentNumber)
        : null,
      route,
    });
    await changeCase(tx, subject, next(route));
    const { present, face, reader, document, documentKind } = given;
    return { result: { route }, entry: { detail: { route, present, face, reader, document, documentKind } } };
  },
});
