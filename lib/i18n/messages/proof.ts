import { texts } from '@/lib/i18n/texts';

/** Asking for the second factor: at the sign-in, and before an act that needs fresh proof. */
export const proof = texts({
  id: {
    title: 'Buktikan ini Anda',
    cancel: 'Batal',
    lead: 'Untuk:',
    code: 'Kode autentikator',
    codeHint: '6 angka dari aplikasi autentikator Anda. Setiap kode berlaku satu kali.',
    submit: 'Lanjutkan',
    sending: 'Memeriksa…',
    passkey: 'Pakai kunci sandi',
    passkeyAsking: 'Menunggu kunci sandi…',
    passkeyFailed: 'Kunci sandi belum ditunjukkan. Coba lagi, atau pakai kode autentikator.',
    none: 'Akun Anda belum punya faktor kedua. Minta admin kantor Anda mengatur ulang akun ini.',
    practice: {
      title: 'Autentikator latihan',
      text: 'Di mode latihan Anda tidak perlu HP: inilah kode aplikasi autentikator Anda.',
      use: 'Pakai kode ini',
      wait: 'Kode tadi sudah dipakai. Kode berikutnya dalam {seconds} detik.',
    },
  },
  en: {
    title: 'Prove that it is you',
    cancel: 'Cancel',
    lead: 'For:',
    code: 'Authenticator code',
    codeHint: '6 digits from your authenticator app. Each code works once.',
    submit: 'Go on',
    sending: 'Checking…',
    passkey: 'Use a passkey',
    passkeyAsking: 'Waiting for the passkey…',
    passkeyFailed: 'No passkey was shown. Try again, or use an authenticator code.',
    none: 'Your account has no second factor. Ask your office’s administrator to reset it.',
    practice: {
      title: 'Practice authenticator',
      text: 'In practice mode you need no phone: this is the code of your authenticator app.',
      use: 'Use this code',
      wait: 'That code was used. The next one in {seconds} seconds.',
    },
  },
});
