import { env } from '@/lib/env';

/** Where the link of an invitation leads. */
export const invitationAddress = (link: string) => `${env().PUBLIC_URL}/invitation/${link}`;

/** What officers read in their inbox. Indonesian, then the same in English; never a password, a code or a NIK. */
export const mailBodies = {
  join: (link: string) =>
    `Loket: Anda diundang sebagai petugas Dukcapil. Buka ${invitationAddress(link)} untuk membuat akun. Tautan berlaku 72 jam dan hanya sekali; jangan diteruskan. Bukan Anda? Abaikan surat ini. / You are invited as a Dukcapil officer. Open the link to set up your account. It works once, for 72 hours; do not pass it on.`,
  reset: (link: string) =>
    `Loket: admin mengatur ulang cara masuk Anda. Buka ${invitationAddress(link)} untuk membuat kata sandi dan faktor kedua yang baru. Tautan berlaku 72 jam dan hanya sekali. Tidak meminta ini? Hubungi admin Anda. / Your ways of signing in were reset. Open the link to set up a new password and second factor. It works once, for 72 hours. Did not ask for this? Call your administrator.`,
  moved: () =>
    'Loket: peran, wilayah, atau kantor Anda diubah admin. Masuk lagi untuk memakainya. Tidak tahu tentang ini? Hubungi admin Anda. / An administrator changed your role, area or office. Sign in again to use it. Not expected? Call your administrator.',
} as const;
