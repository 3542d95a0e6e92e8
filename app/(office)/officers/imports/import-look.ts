import type { StatusLook } from '@/app/(office)/status-chips';
import type { Translator } from '@/lib/i18n/translator';
import type { ViewedImport } from '@/lib/officers/view-import';

const tones = { previewed: 'info', queued: 'info', running: 'info', done: 'success', discarded: 'neutral' } as const;

export const importLook = (t: Translator, status: ViewedImport['status']): StatusLook => ({
  tone: tones[status],
  word: t(`importing.status.${status}`),
});
