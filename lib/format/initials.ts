/** `SW` of "Sari Wulandari"; one letter of a single name. Titles after a comma do not count. */
export const initialsOf = (name: string) =>
  name
    .replace(/,.*$/, '')
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, 2)
    .map((word) => word.charAt(0).toUpperCase())
    .join('');
