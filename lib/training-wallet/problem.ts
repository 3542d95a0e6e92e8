export const troubles = [
  'network',
  'server',
  'busy',
  'unknownLink',
  'foreign',
  'gone',
  'wrongPin',
  'locked',
  'keyRefused',
  'denied',
  'unsound',
  'blocked',
  'requestUnsound',
  'requestGone',
  'lacking',
  'answerRefused',
  'storage',
] as const;
export type Trouble = (typeof troubles)[number];

/** Something the holder can be told about in one sentence. `left`: tries of the PIN. */
export class Problem extends Error {
  constructor(
    readonly trouble: Trouble,
    readonly left?: number,
    options?: ErrorOptions,
  ) {
    super(trouble, options);
    this.name = 'Problem';
  }
}

/** The problem an error is, or was caused by: the libraries wrap what their fetch throws. */
export function problemBehind(error: unknown): Problem | undefined {
  if (error instanceof Problem) return error;
  return error instanceof Error && error.cause !== undefined ? problemBehind(error.cause) : undefined;
}
