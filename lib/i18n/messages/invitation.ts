import { texts } from '@/lib/i18n/texts';

/** The page behind an invitation's link. */
export const invitation = texts({
  id: {
    title: 'Undangan',
    hello: 'Selamat datang, {name}',
    reset: 'Atur ulang akun, {name}',
    join: 'Anda diundang bekerja dengan Loket.',
    resetLead: 'Admin kantor Anda mengatur ulang cara masuk akun ini.',
    office: 'Kantor',
    role: 'Peran',
    username: 'Nama pengguna',
    password: 'Kata sandi baru',
    passwordHint:
      'Paling sedikit 12 karakter. Beberapa kata yang tidak berhubungan mudah diingat dan sulit ditebak. Jangan memakai nama Anda.',
    submit: 'Terima undangan',
    resetSubmit: 'Mulai atur ulang',
    next: 'Sesudah ini Anda memasang faktor kedua, PIN loket, dan pernyataan kerahasiaan: sekitar 3 menit.',
    gone: 'Tautan ini tidak berlaku',
    signIn: 'Ke halaman masuk',
  },
  en: {
    title: 'Invitation',
    hello: 'Welcome, {name}',
    reset: 'Account reset, {name}',
    join: 'You are invited to work with Loket.',
    resetLead: 'Your office’s administrator has reset the ways to sign in to this account.',
    office: 'Office',
    role: 'Role',
    username: 'User name',
    password: 'New password',
    passwordHint:
      'At least 12 characters. A few unrelated words are easy to remember and hard to guess. Do not use your name.',
    submit: 'Accept the invitation',
    resetSubmit: 'Start the reset',
    next: 'After this you set up a second factor, a counter PIN and the confidentiality statement: about 3 minutes.',
    gone: 'This link does not work',
    signIn: 'To the sign-in page',
  },
});
