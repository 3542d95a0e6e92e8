import { cookies } from 'next/headers';

// Where this computer stands, which outlives whoever sits at it; and the session that did not want to say.
const COUNTER = 'counter';
const SKIPPED = 'counter-skipped';
const YEAR = 365 * 24 * 60 * 60;

const kept = { path: '/', sameSite: 'lax', httpOnly: true } as const;

/** The counter that was chosen last at this computer, if it was in this office. */
export async function counterHere(officeCode: string): Promise<number | undefined> {
  const [office, number] = (await cookies()).get(COUNTER)?.value.split(':') ?? [];
  return office === officeCode && /^\d{1,2}$/.test(number ?? '') ? Number(number) : undefined;
}

export const isSkipped = async (sessionRef: string) => (await cookies()).get(SKIPPED)?.value === sessionRef;

export const rememberCounter = async (officeCode: string, number: number) =>
  (await cookies()).set(COUNTER, `${officeCode}:${number}`, { ...kept, maxAge: YEAR });

export const rememberSkipped = async (sessionRef: string) => (await cookies()).set(SKIPPED, sessionRef, kept);
