/** What the worker does by the clock. A name here takes letters, digits, dashes and colons: a dot, as acts have, stops the worker. */
export const crontab = [
  '*/5 * * * * forget-old',
  '* * * * * escalate-approvals',
  '17 * * * * keep-audit-months',
  '* * * * * tend-exports',
  '*/10 * * * * check-newest-leaves',
  // From one to five in the night of western Indonesia.
  '*/5 18-21 * * * check-whole-log',
  '* * * * * judge-signals',
  '7 * * * * judge-rollout',
  '0 * * * * send-digests', // those of Monday 07:00, and what was missed since
  '0 * * * * draw-samples', // by the hour, because Monday 02:00 comes three times, and a worker may have been away
].join('\n');
