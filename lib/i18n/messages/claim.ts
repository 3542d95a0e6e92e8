import { texts } from '@/lib/i18n/texts';

/** The public page behind the link in a message. Residents read it on their phone: plain words, no personal data. */
export const claim = texts({
  id: {
    title: 'IKD baru Anda',
    state: {
      live: 'Siap diambil',
      expired: 'Tautan ini sudah kedaluwarsa',
      cancelled: 'Tautan ini tidak berlaku lagi',
      redeemed: 'IKD baru ini sudah diambil',
      unknown: 'Tautan ini tidak dikenal',
    },
    until: 'Berlaku sampai {times} ({left})',
    steps: {
      title: 'Yang perlu Anda lakukan',
      app: 'Buka aplikasi IKD di HP baru ini. Aplikasi IKD akan membuka tautan ini.',
      pin: 'Masukkan PIN 6 angka yang diberikan petugas di loket.',
      stay: 'Ada kendala? Tetap di loket, atau kembali ke kantor Dukcapil dengan nomor kasus Anda.',
    },
    notYet: 'Pengambilan IKD dari halaman ini belum tersedia.',
    safe: {
      title: 'Jaga PIN Anda',
      text: 'Jangan berikan PIN kepada siapa pun lewat telepon, SMS, atau WhatsApp. Petugas tidak pernah menelepon dan tidak pernah memintanya.',
    },
    expired: 'Tautan hanya berlaku 10 menit. Minta petugas di loket mengirim yang baru. Gratis.',
    cancelled:
      'Petugas sudah mengirim tautan yang lebih baru atau membatalkan kasusnya. Periksa SMS terbaru dari DUKCAPIL.',
    redeemed: 'Bukan Anda yang mengambilnya? Segera datangi kantor Dukcapil terdekat dengan membawa KTP-el atau KK.',
    unknown: 'Periksa lagi tautan di SMS dari DUKCAPIL, atau tanyakan kepada petugas di loket.',
    notYou: 'Bukan Anda yang meminta? Abaikan pesannya dan datangi kantor Dukcapil terdekat.',
    language: 'English',
  },
  en: {
    title: 'Your new digital ID (IKD)',
    state: {
      live: 'Ready to be claimed',
      expired: 'This link has expired',
      cancelled: 'This link no longer works',
      redeemed: 'This digital ID has been claimed',
      unknown: 'This link is not known',
    },
    until: 'Valid until {times} ({left})',
    steps: {
      title: 'What to do',
      app: 'Open the IKD app on this new phone. The IKD app will open this link.',
      pin: 'Enter the 6-digit PIN the officer gave you at the counter.',
      stay: 'Trouble? Stay at the counter, or come back to a Dukcapil office with your case number.',
    },
    notYet: 'Claiming the digital ID from this page is not available yet.',
    safe: {
      title: 'Keep your PIN to yourself',
      text: 'Never give the PIN to anybody by phone, SMS or WhatsApp. Officers never call and never ask for it.',
    },
    expired: 'A link works for 10 minutes only. Ask the officer at the counter to send a new one. Free of charge.',
    cancelled: 'The officer has sent a newer link or cancelled the case. See the latest SMS from DUKCAPIL.',
    redeemed: 'Was it not you? Go to the nearest Dukcapil office at once, with your KTP-el or KK.',
    unknown: 'Check the link in the SMS from DUKCAPIL again, or ask the officer at the counter.',
    notYou: 'Did you not ask for this? Ignore the message and visit the nearest Dukcapil office.',
    language: 'Bahasa Indonesia',
  },
});
