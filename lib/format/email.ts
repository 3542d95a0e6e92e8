/** `email` is lower case, so that equal addresses have equal search indexes. */
export type EmailResult = { ok: true; email: string } | { ok: false; problem: 'empty' | 'notAnAddress' };

// The dot-atom of RFC 5322, then a domain with a dot. Quoted and non-ASCII addresses are refused: few mail servers
// deliver to them, and an activation code that never arrives sends the resident back to the counter.
const local = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const domain = /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/;

/** Reads an e-mail address as typed. Says whether it has the shape of one, not whether anybody reads it. */
export function parseEmail(text: string): EmailResult {
  const email = text.normalize('NFKC').trim().toLowerCase();
  if (email === '') return { ok: false, problem: 'empty' };
  const at = email.lastIndexOf('@');
  const fits =
    at > 0 && at <= 64 && email.length <= 254 && local.test(email.slice(0, at)) && domain.test(email.slice(at + 1));
  return fits ? { ok: true, email } : { ok: false, problem: 'notAnAddress' };
}

/** `b•••@example.id`: always three dots, which hides the length too. Anything but an address is hidden whole. */
export function maskEmail(email: string): string {
  const [, first, rest] = /^(.)[^@]*(@[^@]+)$/u.exec(email) ?? [];
  return first && rest ? `${first}•••${rest}` : '•••';
}
