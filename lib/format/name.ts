/** Initials, for lists where the officer only needs to know which case it was: `B••• S••••••`. */
export const maskName = (name: string) =>
  name
    .split(/\s+/)
    .map((word) => word.slice(0, 1) + '•'.repeat(Math.max(1, word.length - 1)))
    .join(' ');
