/** Where an invitation may be accepted without a password: through the single sign-on. Nothing while there is none. */
export function OtherWays(_: { link: string }) {
  return null;
}
