import { seal, unseal } from '@/db/sealing';
import { id, nik } from '@/lib/fields';
import type { Officer } from '@/lib/officers/officer';

/** Whose entries are looked for: by the number on the card, or by the id of a record that is open already. */
export type WantedResident = { nik: string } | { residentId: string };

/**
 * The same as one word of an address that opens for this officer alone: reload and Back keep it, a copied link says nothing.
 */
export const residentToken = (officer: Pick<Officer, 'id'>, wanted: WantedResident): string =>
  seal('audit_lists.resident', officer.id, 'nik' in wanted ? wanted.nik : wanted.residentId).toString('base64url');

/** Undefined for what somebody else sealed, or nobody did. */
export function openResidentToken(officer: Pick<Officer, 'id'>, token: string): WantedResident | undefined {
  try {
    const text = unseal('audit_lists.resident', officer.id, Buffer.from(token, 'base64url'));
    const known = id.safeParse(text);
    return known.success ? { residentId: known.data } : { nik: nik.parse(text) };
  } catch {
    return undefined;
  }
}
