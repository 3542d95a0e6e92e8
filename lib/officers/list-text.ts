import { seal, unseal } from '@/db/sealing';
import type { Officer } from '@/lib/officers/officer';

const MOST = 60;

/**
 * What somebody typed into the filter of the officers' list is a name, and no name stands in an address: there it is
 * sealed, and opens for the officer who typed it alone. Reload, Back and a download keep it all the same.
 */
export const sealText = (officer: Pick<Officer, 'id'>, typed: string): string => {
  const text = typed.normalize('NFC').trim().slice(0, MOST);
  return text ? seal('officer_lists.text', officer.id, text).toString('base64url') : '';
};

/** Empty for what somebody else sealed, or nobody did. */
export function openText(officer: Pick<Officer, 'id'>, sealed: string | undefined): string {
  if (!sealed) return '';
  try {
    return unseal('officer_lists.text', officer.id, Buffer.from(sealed, 'base64url'));
  } catch {
    return '';
  }
}
