import type { Page } from '@playwright/test';
import { Door } from './support/door';
import { looksRight } from './support/looks';
import { expect, inBothLanguages } from './support/world';

/** A security key with a fingerprint reader, as Chromium plays it. */
async function aKey(page: Page) {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('WebAuthn.enable');
  const options = {
    protocol: 'ctap2',
    transport: 'internal',
    hasResidentKey: true,
    hasUserVerification: true,
  } as const;
  await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: { ...options, isUserVerified: true, automaticPresenceSimulation: true },
  });
}

inBothLanguages(
  {
    id: 'kunci sandi ditambahkan, dipakai masuk tanpa kata sandi, menjadi bukti baru, lalu dihapus',
    en: 'a passkey is added, signs in without a password, is the fresh proof, and is removed',
  },
  async ({ t, counter, clerk, registry }) => {
    const { page } = counter;
    const door = new Door(page, t);
    await aKey(page);
    await page.goto('/profile');
    await looksRight(page);
    await door.button(t('profile.add')).click();
    await page.getByLabel(t('setup.factor.passkeyName')).fill('Komputer loket 3');
    await door.button(t('setup.factor.passkeyAdd')).click();
    await door.code(); // fresh proof, with the authenticator app
    await expect(page.getByText('Komputer loket 3')).toBeVisible();
    const kept = await registry.query('select name, counter from passkeys where officer_id = $1', [clerk.id]);
    expect(kept.rows).toMatchObject([{ name: 'Komputer loket 3' }]);
    await looksRight(page);
    await door.leave();

    await door.button(t('secondStep.passkeySignIn')).click();
    await door.isIn();
    const sessions = await registry.query(
      'select method from sessions where officer_id = $1 and ended_at is null and factor_at is not null',
      [clerk.id],
    );
    expect(sessions.rows).toEqual([{ method: 'passkey' }]);

    await page.goto('/profile');
    await door.button(t('profile.remove')).click();
    await door.button(t('profile.removeSubmit')).click(); // the key is asked for, and answers, by itself
    await expect(page.getByText(t('profile.passkeysNone'))).toBeVisible();
    await door.leave();
    await door.button(t('secondStep.passkeySignIn')).click();
    await expect(page.getByText(t('refusals.passkey.wrong'))).toBeVisible();
  },
);
