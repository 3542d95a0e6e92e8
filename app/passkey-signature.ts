'use client';

export type PasskeyRequest = { challenge: string; passkeys: readonly string[] };

/**
 * What the browser gives for a challenge (AuthenticationResponseJSON, WebAuthn Level 3), as the text a form carries;
 * undefined when the officer thought better of it. The library comes only now: most of the time nobody needs it.
 */
export async function passkeySignature({ challenge, passkeys }: PasskeyRequest): Promise<string | undefined> {
  const allowCredentials = passkeys.map((id) => ({ type: 'public-key' as const, id }));
  try {
    const { startAuthentication } = await import('@simplewebauthn/browser');
    const optionsJSON = { challenge, allowCredentials, userVerification: 'required' as const, timeout: 120_000 };
    return JSON.stringify(await startAuthentication({ optionsJSON }));
  } catch {
    return undefined; // cancelled, timed out, or no such key on this computer: the browser tells them apart to nobody
  }
}
