import { readFile } from 'node:fs/promises';
import { aResident } from '../db/seed/factories';
import { leavesNothing, looksRight } from './support/looks';
import { expect, inBothLanguages } from './support/world';

inBothLanguages(
  {
    id: 'laporan akses: warga tahu siapa yang melihat datanya, sebagai PDF bertanda tangan dan CSV',
    en: 'access report: the resident learns who saw the data, as a signed PDF and a CSV',
  },
  async ({ counter, registry, regency, t, language }) => {
    const resident = await aResident(registry, { regency, name: 'SITI RAHMAWATI' });
    const { page } = counter;
    await counter.openRecord(resident.nik);
    await page.getByRole('button', { name: t('accessReport.open') }).click();
    const dialog = page.getByRole('dialog', { name: t('accessReport.open') });
    await expect(dialog.getByLabel(t('accessReport.period'))).toHaveValue('1-year');
    await dialog.getByRole('radio', { name: t(`accessReport.languages.${language}`) }).check();
    await looksRight(page);
    await dialog.getByRole('button', { name: t('accessReport.make') }).click();
    await counter.prove();
    await expect(dialog.getByText(/LAP-\d{8}-\w{6}/)).toBeVisible();
    await looksRight(page);

    const download = async (name: 'pdf' | 'csv') => {
      const coming = page.waitForEvent('download');
      await dialog.getByRole('button', { name: t(`accessReport.${name}`) }).click();
      const file = await coming;
      expect(file.suggestedFilename()).toMatch(new RegExp(`^laporan-akses-LAP-\\d{8}-\\w{6}[.]${name}$`));
      return readFile(await file.path());
    };
    const pdf = (await download('pdf')).toString('latin1');
    expect(pdf).toContain('/SubFilter /ETSI.CAdES.detached');
    expect(pdf).toContain(language === 'id' ? '/Lang (id-ID)' : '/Lang (en-GB)');
    const csv = (await download('csv')).toString('utf8');
    expect(csv).toContain(t('accessReport.did.resident.view'));
    expect(csv).toContain(t('labels.role.clerk'));
    await expect(dialog.getByText(t('accessReport.downloaded'))).toBeVisible();

    await dialog.getByRole('button', { name: t('accessReport.csv') }).click();
    await expect(dialog.getByText(t('accessReport.failed'))).toBeVisible();
    await leavesNothing(page, [resident.nik]);
  },
);
