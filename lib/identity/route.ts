import type { CheckResult, documentKinds, IdentityRoute } from '@/db/schema/cases';

export type Seen = {
  present: CheckResult;
  face: CheckResult;
  reader: CheckResult;
  document: CheckResult;
  documentKind?: (typeof documentKinds)[number] | undefined;
};

/**
 * The evidence route of what was seen. A: chip or fingerprint reader and face. B: physical KTP-el and face. C: other
 * paper, or something could not be checked: a second person decides. D: something does not match: stop.
 */
export function routeOf(seen: Seen): IdentityRoute {
  if ([seen.present, seen.face, seen.reader, seen.document].includes('mismatch')) return 'D';
  if (seen.present !== 'match' || seen.face !== 'match') return 'C';
  if (seen.reader === 'match') return 'A';
  if (seen.document === 'match' && seen.documentKind === 'ktp') return 'B';
  return 'C';
}
