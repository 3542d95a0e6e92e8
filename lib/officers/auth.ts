import 'server-only';
import { cookies } from 'next/headers';
import NextAuth, { CredentialsSignin, type NextAuthConfig } from 'next-auth';
import { decode } from 'next-auth/jwt';
import Credentials from 'next-auth/providers/credentials';
import { env } from '@/lib/env';
import { deviceOf } from '@/lib/officers/device';
import { sessionCookieOf } from '@/lib/officers/session-cookie';
import { startSession } from '@/lib/officers/sign-in';
import { Outage, Refusal } from '@/lib/refusal';

declare module 'next-auth' {
  interface User {
    sid?: string;
  }
}
declare module '@auth/core/jwt' {
  interface JWT {
    sid?: string;
  }
}

/** Carries a refusal through next-auth, which passes on nothing of an error but its code. */
class SignInRefused extends CredentialsSignin {
  constructor(readonly refusal: Refusal | Outage) {
    super();
    this.code = refusal instanceof Refusal ? refusal.key : 'outage';
  }
}

/** The refusal behind an error of signIn(), if there is one. */
export const refusalOf = (error: unknown) => (error instanceof SignInRefused ? error.refusal : undefined);

/**
 * next-auth keeps the cookie and nothing else: the token holds a random session id, and the row of that id decides
 * (see session.ts). Its own endpoints are not served. Other ways to sign in (single sign-on) open the row themselves and
 * have it kept by `rememberSession`.
 */
const config = (): NextAuthConfig => ({
  trustHost: true,
  session: { strategy: 'jwt', maxAge: 12 * 3600 },
  cookies: {
    sessionToken: {
      name: sessionCookieOf(env().AUTH_URL),
      options: { httpOnly: true, sameSite: 'lax', path: '/', secure: env().AUTH_URL.startsWith('https:') },
    },
  },
  pages: { signIn: '/sign-in', error: '/sign-in' },
  logger: { error: () => {}, warn: () => {}, debug: () => {} },
  providers: [
    Credentials({
      credentials: { username: {}, password: {} },
      async authorize({ username, password }, request) {
        try {
          return { sid: await startSession({ username, password }, deviceOf(request.headers.get('user-agent'))) };
        } catch (error) {
          if (error instanceof Refusal || error instanceof Outage) throw new SignInRefused(error);
          throw error;
        }
      },
    }),
    // What another way in has opened. No address serves this: it is called by rememberSession() alone.
    Credentials({
      id: 'opened',
      credentials: { sid: {} },
      authorize: ({ sid }) => (typeof sid === 'string' ? { sid } : null),
    }),
  ],
  callbacks: {
    jwt({ token, user }) {
      if (user?.sid) return { sid: user.sid };
      return token.sid ? { sid: token.sid } : null;
    },
  },
});

const { signIn, signOut } = NextAuth(config); // read when first asked: a build has no settings

export { signIn, signOut };

/** Puts the id of a session that was just opened, or goes on under a new id, into the cookie. */
export const rememberSession = (sid: string) => signIn('opened', { redirect: false, sid });

/**
 * The session id of the cookie. Read here and not by next-auth's auth(), which looks at the request as it came in: a page
 * that is shown anew after an action must see the id that action put there.
 */
export async function sessionId(): Promise<string | undefined> {
  const salt = sessionCookieOf(env().AUTH_URL);
  const token = (await cookies()).get(salt)?.value;
  if (!token) return undefined;
  const known = await decode({ token, secret: env().AUTH_SECRET, salt }).catch(() => null); // forged, old, or of another key
  return known?.sid || undefined;
}
