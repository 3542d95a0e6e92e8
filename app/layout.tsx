import type { Metadata, Viewport } from 'next';
import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { FirstNonce } from '@/components/shell/first-nonce';
import { getTexts, locale, theme } from '@/lib/i18n/request';
import { inter } from './fonts';
import './globals.css';

export const viewport: Viewport = { colorScheme: 'light dark' };

export async function generateMetadata(): Promise<Metadata> {
  const texts = await getTexts();
  const product = texts('shell.product');
  return {
    title: { default: product, template: `%s · ${product}` },
    description: texts('shell.description'),
    robots: { index: false, follow: false },
    formatDetection: { telephone: false, email: false, address: false },
  };
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const nonce = (await headers()).get('x-nonce') ?? '';
  const chosen = await theme();
  return (
    <html lang={await locale()} data-theme={chosen === 'system' ? undefined : chosen} className={inter.variable}>
      <head>
        <FirstNonce nonce={nonce} />
      </head>
      <body>{children}</body>
    </html>
  );
}
