/** Where this officer is signed in, and how to end it. */
export function Sessions() {
  return null;
}
