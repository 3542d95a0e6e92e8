/**
 * The cookie that names a session. The prefix `__Host-` binds it to this host, to TLS and to the whole site (RFC 6265bis,
 * 4.1.3.2); browsers take it over https only. Imported by the proxy, so this file imports nothing.
 */
export const sessionCookies = { https: '__Host-loket', http: 'loket' } as const;

export const sessionCookieOf = (siteUrl: string) =>
  siteUrl.startsWith('https:') ? sessionCookies.https : sessionCookies.http;
