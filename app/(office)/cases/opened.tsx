import { notFound } from 'next/navigation';
import { Banner } from '@/components/ui/banner';
import { sentence } from '@/lib/form';
import type { Translator } from '@/lib/i18n/translator';
import { Refusal } from '@/lib/refusal';

/** What a page wanted to open, or the sentence why not. Absent and out of reach are the not-found page. */
export async function opened<T>(t: Translator, work: Promise<T>): Promise<{ value: T } | { refused: string }> {
  try {
    return { value: await work };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (error.key === 'notFound' || error.key === 'badInput') notFound();
    return { refused: sentence(t, error) };
  }
}

export const RefusedPage = ({ refused }: { refused: string }) => (
  <div className="max-w-180">
    <Banner tone="warning">{refused}</Banner>
  </div>
);
