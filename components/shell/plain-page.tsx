import type { ReactNode } from 'react';
import { ProductMark } from './product-mark';

type PlainPageProps = {
  product: string;
  logo?: ReactNode;
  /** Top right, such as the language switch. */
  aside?: ReactNode;
  width?: 'narrow' | 'wide' | undefined;
  children: ReactNode;
};

/** A page without the frame: signing in, the lock, what went wrong. */
export function PlainPage({ product, logo, aside, width = 'narrow', children }: PlainPageProps) {
  return (
    <div className="mx-auto flex min-h-dvh max-w-6xl flex-col px-4 sm:px-6">
      <header className="no-print flex h-14 shrink-0 items-center justify-between gap-4">
        <p className="flex items-center gap-2.5 text-section font-semibold">
          {logo ?? <ProductMark />}
          {product}
        </p>
        {aside}
      </header>
      <main className="grid flex-1 content-center py-8">
        <div className={width === 'wide' ? '' : 'mx-auto w-full max-w-lg'}>{children}</div>
      </main>
    </div>
  );
}
