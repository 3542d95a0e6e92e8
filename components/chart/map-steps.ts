/** Where each step begins, in per cent: fixed, so that a colour means the same in every week and every place. */
export const percentSteps = [0, 10, 25, 40, 60, 80] as const;

/** The step (from 1) a value falls in; null stays null, "no data". What is below the first belongs to the first. */
export function stepOf(value: number | null, starts: readonly number[] = percentSteps): number | null {
  if (value === null || !Number.isFinite(value)) return null;
  return Math.max(1, starts.filter((start) => value >= start).length);
}

/** The fill of a step; `hatchId` names the pattern for "no data". */
export const fillOf = (step: number | null, hatchId: string) =>
  step === null ? `url(#${hatchId})` : `var(--map-${Math.min(6, Math.max(1, step))})`;
