import { texts } from '@/lib/i18n/texts';

/** The second step of signing in, and what an invitation says. */
export const secondStep = texts({
  id: {
    title: 'Langkah kedua',
    lead: 'Masuk sebagai {name}. Tunjukkan kunci sandi Anda, atau ketik kode dari aplikasi autentikator.',
    submit: 'Masuk',
    useRecovery: 'Pakai kode pemulihan',
    useCode: 'Pakai kode autentikator',
    recovery: 'Kode pemulihan',
    recoveryHint: 'Salah satu dari sepuluh kode yang Anda simpan. Setiap kode berlaku satu kali.',
    leftTitle: 'Kode pemulihan diterima',
    left: 'Tersisa {left} kode. Bila autentikator Anda hilang, pasang yang baru di Akun saya.',
    none: 'Itu kode terakhir. Buat yang baru di Akun saya sebelum Anda keluar.',
    onward: 'Lanjut',
    startOver: 'Masuk sebagai orang lain',
    passkeySignIn: 'Masuk dengan kunci sandi',
    or: 'atau',
  },
  en: {
    title: 'Second step',
    lead: 'Signing in as {name}. Show your passkey, or type the code of your authenticator app.',
    submit: 'Sign in',
    useRecovery: 'Use a recovery code',
    useCode: 'Use an authenticator code',
    recovery: 'Recovery code',
    recoveryHint: 'One of the ten codes you kept. Each works once.',
    leftTitle: 'Recovery code accepted',
    left: '{left} codes are left. If your authenticator is lost, set up a new one under My account.',
    none: 'That was the last code. Make new ones under My account before you sign out.',
    onward: 'Go on',
    startOver: 'Sign in as somebody else',
    passkeySignIn: 'Sign in with a passkey',
    or: 'or',
  },
});
