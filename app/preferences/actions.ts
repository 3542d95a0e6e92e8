'use server';

import { cookies } from 'next/headers';
import { sentFromOwnPage } from '@/lib/form';
import { locales } from '@/lib/i18n/messages';
import { themes } from '@/lib/i18n/request';

const YEAR = 365 * 24 * 60 * 60;

// Setting a cookie renders the current page again in the same answer: what is typed on it stays.
const remember = async (name: string, value: string | undefined) => {
  if (!value || !(await sentFromOwnPage())) return;
  (await cookies()).set(name, value, { path: '/', maxAge: YEAR, sameSite: 'lax', httpOnly: true });
};

export async function chooseLanguage(form: FormData): Promise<void> {
  await remember(
    'locale',
    locales.find((locale) => locale === form.get('locale')),
  );
}

export async function chooseTheme(form: FormData): Promise<void> {
  await remember(
    'theme',
    themes.find((theme) => theme === form.get('theme')),
  );
}
