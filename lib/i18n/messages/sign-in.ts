import { texts } from '@/lib/i18n/texts';

/** The sign-in page: whose system this is, what the law says, and the card to sign in with. */
export const signIn = texts({
  id: {
    title: 'Masuk',
    lead: 'Layanan kantor Dukcapil untuk warga yang kehilangan HP: cari datanya, pastikan orangnya, blokir IKD-nya, terbitkan yang baru.',
    noticeTitle: 'Untuk petugas yang berwenang',
    notice:
      'Setiap data yang Anda buka tercatat dengan nama, kantor, dan waktu. Buka hanya data warga yang sedang Anda layani.',
    lawTitle: 'UU 24/2013 tentang Administrasi Kependudukan',
    articles: {
      access: {
        name: 'Pasal 95',
        text: 'Mengakses data kependudukan tanpa hak: penjara paling lama 2 tahun dan/atau denda paling banyak Rp25 juta.',
      },
      spread: {
        name: 'Pasal 95A',
        text: 'Menyebarluaskan data kependudukan tanpa hak: penjara paling lama 2 tahun dan/atau denda paling banyak Rp25 juta.',
      },
    },
    free: 'Semua layanan di loket ini gratis.',
    username: 'Nama pengguna',
    usernameHint: 'Nama akun yang diberikan admin kantor Anda.',
    password: 'Kata sandi',
    show: 'Tampilkan',
    hide: 'Sembunyikan',
    capsLock: 'Caps Lock menyala.',
    submit: 'Masuk',
    sending: 'Memeriksa…',
    passkeyFailed: 'Kunci sandi belum ditunjukkan. Coba lagi, atau masuk dengan kata sandi.',
    forgotten: 'Lupa kata sandi? Hubungi admin kantor Anda.',
    or: 'atau',
    sso: 'Masuk dengan {name}',
    ssoLink: {
      title: 'Pakai akun {name}',
      text: 'Tautkan undangan ini dengan akun {name} Anda, lalu masuk dengannya. Tidak perlu kata sandi lain.',
      submit: 'Tautkan dengan {name}',
    },
    left: 'Anda sudah keluar. Komputer ini aman untuk petugas berikutnya.',
  },
  en: {
    title: 'Sign in',
    lead: 'For civil registry (Dukcapil) counters when a resident’s phone is gone: find the record, make sure of the person, block the digital ID, issue a new one.',
    noticeTitle: 'For authorised officers',
    notice:
      'Every record you open is logged with your name, office and time. Open only the records of residents you are serving.',
    lawTitle: 'Law 24/2013 on Population Administration',
    articles: {
      access: {
        name: 'Article 95',
        text: 'Accessing population data without right: up to 2 years in prison and/or a fine of up to Rp25 million.',
      },
      spread: {
        name: 'Article 95A',
        text: 'Spreading population data without right: up to 2 years in prison and/or a fine of up to Rp25 million.',
      },
    },
    free: 'Every service at this counter is free of charge.',
    username: 'User name',
    usernameHint: 'The account name your office’s administrator gave you.',
    password: 'Password',
    show: 'Show',
    hide: 'Hide',
    capsLock: 'Caps Lock is on.',
    submit: 'Sign in',
    sending: 'Checking…',
    passkeyFailed: 'No passkey was shown. Try again, or sign in with the password.',
    forgotten: 'Forgotten the password? Contact your office’s administrator.',
    or: 'or',
    sso: 'Sign in with {name}',
    ssoLink: {
      title: 'Use your {name} account',
      text: 'Link this invitation to your {name} account and sign in with that. No further password is needed.',
      submit: 'Link with {name}',
    },
    left: 'You have signed out. This computer is safe for the next officer.',
  },
});
