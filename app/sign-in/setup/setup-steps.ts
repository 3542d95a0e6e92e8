type Name = 'factor' | 'codes' | 'pin' | 'nik' | 'statement';
export type SetupStep = { name: Name; isDone: boolean };

type Standing = {
  joinedAt: Date | undefined;
  codesLeft: number;
  hasFactor: boolean;
  hasPin: boolean;
  hasNik: boolean;
  /** Said just now, and kept nowhere: who has none is asked again when the page is opened anew. */
  hasNoNik: boolean;
  hasStatement: boolean;
};

/** The steps an officer goes through: all of them at first, after a reset the factors, and once a year the statement. */
export function setupSteps(standing: Standing): SetupStep[] {
  const { joinedAt, codesLeft, hasFactor, hasPin, hasNik, hasNoNik, hasStatement } = standing;
  const statement: SetupStep = { name: 'statement', isDone: hasStatement };
  if (joinedAt && hasFactor && hasPin) return [statement];
  const factors: SetupStep[] = [
    { name: 'factor', isDone: hasFactor },
    { name: 'codes', isDone: hasFactor && codesLeft > 0 },
    { name: 'pin', isDone: hasPin },
  ];
  if (joinedAt) return hasStatement ? factors : [...factors, statement];
  return [...factors, { name: 'nik', isDone: hasNik || hasNoNik }, statement];
}
