/**
 * JSON as RFC 8785 (JCS) writes it: no spaces, members in the order of their UTF-16 code units, strings and numbers as
 * ECMAScript writes them. For what came out of JSON only: there is no undefined, no Date, no lone surrogate in it.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = value as Record<string, unknown>;
  const names = Object.keys(members).sort(); // by UTF-16 code units, as it is without being told
  return `{${names.map((name) => `${JSON.stringify(name)}:${canonicalJson(members[name])}`).join(',')}}`;
}
