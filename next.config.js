const nobody = [
  'accelerometer',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'serial',
  'usb',
  'xr-spatial-tracking',
];

// QR codes are read by camera; officers have passkeys.
const own = ['camera', 'publickey-credentials-create', 'publickey-credentials-get'];

// The content security policy needs a nonce for each request: proxy.ts sends it.
const securityHeaders = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': [
    ...own.map((feature) => `${feature}=(self)`),
    ...nobody.map((feature) => `${feature}=()`),
  ].join(', '),
  'Referrer-Policy': 'same-origin',
  'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
};

/** @type {import('next').NextConfig} */
const config = {
  output: 'standalone',
  outputFileTracingRoot: import.meta.dirname, // a package-lock.json in a folder above must not move the build
  turbopack: { root: import.meta.dirname },
  agentRules: false, // `next dev` writes no file into the checkout
  serverExternalPackages: ['pdfkit'], // reads files of its own
  outputFileTracingIncludes: {
    '/residents/access-report': ['./node_modules/@fontsource/inter/files/inter-latin-*-normal.woff'],
  },
  poweredByHeader: false,
  reactStrictMode: true,
  typedRoutes: true,
  typescript: { ignoreBuildErrors: true }, // `npm run check` and `npm test` look at the types of everything, once
  images: { unoptimized: true }, // no next/image: its optimizer is attack surface
  // A list of officers to import comes as the text of a form: 1 MB, and room for what surrounds it.
  experimental: { authInterrupts: true, serverActions: { bodySizeLimit: '1500kb' } },
  headers: async () => [
    { source: '/:path*', headers: Object.entries(securityHeaders).map(([key, value]) => ({ key, value })) },
  ],
};

export default config;
