import localFont from 'next/font/local';

/** From the package, not from the network: nothing is fetched at build or run time. */
export const inter = localFont({
  src: '../node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
  weight: '100 900',
  variable: '--font-inter',
  display: 'swap',
});
