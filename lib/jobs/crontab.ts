/** What the worker does by the clock. A name here takes letters, digits, dashes and colons: a dot, as acts have, stops the worker. */
export const crontab = ['*/5 * * * * forget-old', '* * * * * escalate-approvals'].join('\n');
