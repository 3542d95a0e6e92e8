import { codesIn, qrReader } from './qr-reader';
import type { Problem } from './verify-words';

/** The one code in an image file, or what is the matter with it. */
export async function readImage(file: File): Promise<{ text: string } | { problem: Problem }> {
  const picture = await createImageBitmap(file).catch(() => undefined);
  if (!picture) return { problem: 'notImage' };
  try {
    const reader = await qrReader().catch(() => undefined);
    if (!reader) return { problem: 'reader' };
    const [text, ...more] = await codesIn(reader, picture).catch(() => []);
    if (text === undefined) return { problem: 'noCode' };
    return more.length > 0 ? { problem: 'manyCodes' } : { text };
  } finally {
    picture.close();
  }
}
