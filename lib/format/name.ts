/** Two letters of each word, for lists where the officer only needs to know which case it was: `BU•• SA•••••`. */
export const maskName = (name: string) =>
  name
    .split(/\s+/)
    .map((word) => word.slice(0, 2) + '•'.repeat(Math.max(0, word.length - 2)))
    .join(' ');
