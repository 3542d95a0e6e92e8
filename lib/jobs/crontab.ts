/** What the worker does by the clock. A name here takes letters, digits, dashes and colons: a dot, as acts have, stops the worker. */
export const crontab = [
  '*/5 * * * * forget-old',
  '* * * * * escalate-approvals',
  '17 * * * * keep-audit-months',
  '*/10 * * * * check-newest-leaves',
  // From one to five in the night of western Indonesia.
  '*/5 18-21 * * * check-whole-log',
].join('\n');
