import type { BarcodeDetector } from 'barcode-detector/ponyfill';

/** The reader comes from our own address: 1 MB that nobody loads who only pastes a text. */
const WASM = new URL('zxing-wasm/reader/zxing_reader.wasm', import.meta.url).href;

export type QrReader = BarcodeDetector;

let loading: Promise<QrReader> | undefined;

async function load(): Promise<QrReader> {
  const { BarcodeDetector: Detector, prepareZXingModule } = await import('barcode-detector/ponyfill');
  await prepareZXingModule({ overrides: { locateFile: () => WASM }, fireImmediately: true });
  return new Detector({ formats: ['qr_code'] });
}

/** Loaded once; after a failure the next call tries again. */
export function qrReader(): Promise<QrReader> {
  loading ??= load().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

/** What the codes in a picture say, each once. */
export async function codesIn(reader: QrReader, picture: ImageBitmap | HTMLVideoElement): Promise<string[]> {
  const found = await reader.detect(picture);
  return [...new Set(found.map(({ rawValue }) => rawValue))];
}
