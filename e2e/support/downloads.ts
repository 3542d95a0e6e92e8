import type { Download } from '@playwright/test';

/** What came down. */
export const bytesOf = async (download: Download): Promise<Buffer> =>
  Buffer.concat((await (await download.createReadStream()).toArray()) as Uint8Array[]);
export const textOf = async (download: Download): Promise<string> => (await bytesOf(download)).toString('utf8');
