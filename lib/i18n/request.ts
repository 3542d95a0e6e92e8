import 'server-only';
import { cookies } from 'next/headers';
import { type Locale, locales } from '@/lib/i18n/messages';
import { translator } from '@/lib/i18n/translator';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const chosen = async <T extends string>(cookie: string, from: readonly [T, ...T[]]): Promise<T> => {
  const value = (await cookies()).get(cookie)?.value;
  return from.find((one) => one === value) ?? from[0];
};

/** The language this browser has chosen; Indonesian until it chooses. */
export const locale = (): Promise<Locale> => chosen('locale', locales);

export const theme = (): Promise<Theme> => chosen('theme', themes);

export const getTexts = async () => translator(await locale());
