import type { Page } from '@playwright/test';
import type pg from 'pg';
import { add, imported } from '../../db/seed/factory-rows';
import { anEs256Key } from '../../test-support/es256-key';

/** Chromium's virtual authenticator, with a passkey of this officer in it. `recognises`: whether it knows who touches it. */
export async function aPasskeyAt(page: Page, registry: pg.Pool, officerId: string) {
  const { id, privateKey, cose } = anEs256Key();
  const row = { officer_id: officerId, credential_id: id.toString('base64url'), public_key: cose, name: 'Kunci loket' };
  await imported(registry, (client) => add(client, 'passkeys', row));
  const browser = await page.context().newCDPSession(page);
  await browser.send('WebAuthn.enable');
  const { authenticatorId } = await browser.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      ...{ protocol: 'ctap2', transport: 'internal', hasUserVerification: true },
      ...{ isUserVerified: true, automaticPresenceSimulation: true },
    },
  });
  const key = privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64');
  await browser.send('WebAuthn.addCredential', {
    authenticatorId,
    credential: {
      ...{ credentialId: id.toString('base64'), isResidentCredential: false, rpId: 'localhost' },
      ...{ privateKey: key, signCount: 1 },
    },
  });
  return {
    recognises: (isUserVerified: boolean) =>
      browser.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified }),
  };
}
