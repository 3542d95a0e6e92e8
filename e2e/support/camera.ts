import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Locator } from '@playwright/test';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

/** What a camera makes of the picture on the screen, and the colour of its quiet zone. */
export async function photographed(picture: Locator) {
  const png = await picture.screenshot();
  const wasm = readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'));
  prepareZXingModule({ overrides: { wasmBinary: Uint8Array.from(wasm).buffer } });
  const [code] = await readBarcodes(new Blob([Uint8Array.from(png)]), { formats: ['QRCode'], tryInvert: false });
  const edge = await picture.page().evaluate(
    async (data) => {
      const image = Object.assign(new Image(), { src: data });
      await image.decode();
      const paper = new OffscreenCanvas(image.width, image.height).getContext('2d');
      paper?.drawImage(image, 0, 0);
      return Array.from(paper?.getImageData(12, 12, 1, 1).data ?? []);
    },
    `data:image/png;base64,${png.toString('base64')}`,
  );
  return { text: code?.text, edge };
}
