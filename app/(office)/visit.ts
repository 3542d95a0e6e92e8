/** What the officer said about whoever stands at the counter: asked with every look-up, and typed once. */
type Visit = { purpose: string; queueNumber: string };

const ordinary: Visit = { purpose: 'present', queueNumber: '' };

// In this page's memory alone, never in storage: gone with a reload, with the next resident, and at the end of a case.
// Written in the browser only: the server's copy of this module is everybody's, and stays as it is.
let kept = ordinary;

export const currentVisit = () => kept;

export function keepVisit(change: Partial<Visit>): void {
  if (typeof window !== 'undefined') kept = { ...kept, ...change };
}

export function endVisit(): void {
  kept = ordinary;
}

/** Adds purpose and queue number to what is about to be looked up. */
export function withVisit(form: FormData): FormData {
  const { purpose, queueNumber } = kept;
  form.set('purpose', purpose);
  if (queueNumber.trim()) form.set('queueNumber', queueNumber);
  return form;
}
