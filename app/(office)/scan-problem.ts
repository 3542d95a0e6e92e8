import type { Scan } from '@/lib/residents/scan';
import { filled } from './filled';
import type { SearchWords } from './search-words';

/** What is wrong with what was typed, before anybody is asked. */
export function problemOf(scan: Scan, words: SearchWords['box']): string {
  if (scan.kind === 'empty') return words.empty;
  if (scan.kind === 'phone') return words.phone;
  return scan.kind === 'wrong-length' ? filled(words.length, scan.digits) : '';
}
