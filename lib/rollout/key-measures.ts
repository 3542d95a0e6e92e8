/** The five a stranger needs: how far, against the target, how fast, how safe, how well looked after. */
export const keyMeasures = [
  'coverage-enrolled',
  'target-share',
  'activated',
  'blocked-median',
  'decided-late',
] as const;
