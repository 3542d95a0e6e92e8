import { env } from '@/lib/env';

/** Where the link of an invitation leads. */
export const invitationAddress = (link: string) => `${env().PUBLIC_URL}/invitation/${link}`;

/**
 * What officers read in their mail. Indonesian with a short English line, plain words, never a secret, a code or a name of
 * anybody. Links stand only where an invitation needs one.
 */
export const mailBodies = {
  lockedOut: () =>
    'LOKET: ada yang berkali-kali salah memasukkan kata sandi atau kode akun Anda. Akun menunggu 15 menit di antara percobaan. Bukan Anda? Beri tahu admin kantor Anda. / Somebody keeps getting your password or code wrong. Not you? Tell your office’s admin.',
  factorsChanged: () =>
    'LOKET: cara masuk akun Anda baru saja diubah (kunci sandi, autentikator, kode pemulihan, PIN atau kata sandi). Bukan Anda? Beri tahu admin kantor Anda sekarang. / The ways to sign in to your account have just changed. Not you? Tell your office’s admin now.',
  join: (link: string) =>
    `Loket: Anda diundang sebagai petugas Dukcapil. Buka ${invitationAddress(link)} untuk membuat akun. Tautan berlaku 72 jam dan hanya sekali; jangan diteruskan. Bukan Anda? Abaikan surat ini. / You are invited as a Dukcapil officer. Open the link to set up your account. It works once, for 72 hours; do not pass it on.`,
  reset: (link: string) =>
    `Loket: admin mengatur ulang cara masuk Anda. Buka ${invitationAddress(link)} untuk membuat kata sandi dan faktor kedua yang baru. Tautan berlaku 72 jam dan hanya sekali. Tidak meminta ini? Hubungi admin Anda. / Your ways of signing in were reset. Open the link to set up a new password and second factor. It works once, for 72 hours. Did not ask for this? Call your administrator.`,
  moved: () =>
    'Loket: peran, wilayah, atau kantor Anda diubah admin. Masuk lagi untuk memakainya. Tidak tahu tentang ini? Hubungi admin Anda. / An administrator changed your role, area or office. Sign in again to use it. Not expected? Call your administrator.',
} as const;
