import { texts } from '@/lib/i18n/texts';

/** The public page behind the link in a message. Residents read it on their phone: plain words, no personal data. */
export const claim = texts({
  id: {
    title: 'IKD baru Anda',
    state: {
      live: 'Siap diambil',
      exchanged: 'PIN cocok, IKD sedang diambil',
      locked: 'Tautan ini terkunci',
      disowned: 'Terima kasih, sudah dihentikan',
      expired: 'Tautan ini sudah kedaluwarsa',
      cancelled: 'Tautan ini tidak berlaku lagi',
      redeemed: 'IKD baru ini sudah diambil',
      unknown: 'Tautan ini tidak dikenal',
      busy: 'Terlalu sering dibuka',
    },
    until: 'Berlaku sampai {times} ({left})',
    steps: {
      title: 'Yang perlu Anda lakukan',
      app: 'Tekan tombol di bawah untuk membuka aplikasi IKD di HP ini.',
      pin: 'Masukkan PIN 6 angka yang diberikan petugas di loket.',
      stay: 'Ada kendala? Tetap di loket, atau kembali ke kantor Dukcapil dengan nomor kasus Anda.',
    },
    open: 'Buka aplikasi IKD',
    openTraining: 'Buka dompet latihan',
    another: {
      title: 'IKD-nya untuk HP lain?',
      text: 'Pindai kode ini dengan aplikasi IKD di HP yang akan memegang IKD.',
      qr: 'Kode QR untuk mengambil IKD dengan HP lain',
      byValue: 'Aplikasi tidak mau membuka? Coba tautan lengkap ini.',
    },
    disown: {
      title: 'Bukan Anda yang meminta?',
      text: 'Seseorang mungkin meminta IKD atas nama orang lain dengan nomor ini. Tekan tombol ini: tautannya langsung tidak berlaku dan petugas diberi tahu. Tidak ada data Anda yang dikirim.',
      submit: 'Bukan saya, hentikan',
    },
    exchanged: 'HP yang memasukkan PIN sedang menerima IKD. Bukan HP Anda? Segera beri tahu petugas di loket.',
    locked: 'PIN sudah salah lima kali. Minta petugas di loket mengirim tautan dan PIN baru. Gratis.',
    disowned:
      'Tautan dan PIN tidak berlaku lagi, dan penyelia di kantor Dukcapil akan memeriksanya. Anda boleh menutup halaman ini.',
    safe: {
      title: 'Jaga PIN Anda',
      text: 'Jangan berikan PIN kepada siapa pun lewat telepon, SMS, atau WhatsApp. Petugas tidak pernah menelepon dan tidak pernah memintanya.',
    },
    expired: 'Tautan hanya berlaku 10 menit. Minta petugas di loket mengirim yang baru. Gratis.',
    cancelled:
      'Petugas sudah mengirim tautan yang lebih baru atau membatalkan kasusnya. Periksa SMS terbaru dari DUKCAPIL.',
    redeemed: 'Bukan Anda yang mengambilnya? Segera datangi kantor Dukcapil terdekat dengan membawa KTP-el atau KK.',
    busy: 'Tunggu satu menit, lalu buka lagi tautan di SMS dari DUKCAPIL.',
    unknown: 'Periksa lagi tautan di SMS dari DUKCAPIL, atau tanyakan kepada petugas di loket.',
    language: 'English',
  },
  en: {
    title: 'Your new digital ID (IKD)',
    state: {
      live: 'Ready to be claimed',
      exchanged: 'PIN correct, the digital ID is being fetched',
      locked: 'This link is locked',
      disowned: 'Thank you, it has been stopped',
      expired: 'This link has expired',
      cancelled: 'This link no longer works',
      redeemed: 'This digital ID has been claimed',
      unknown: 'This link is not known',
      busy: 'Opened too often',
    },
    until: 'Valid until {times} ({left})',
    steps: {
      title: 'What to do',
      app: 'Press the button below to open the IKD app on this phone.',
      pin: 'Enter the 6-digit PIN the officer gave you at the counter.',
      stay: 'Trouble? Stay at the counter, or come back to a Dukcapil office with your case number.',
    },
    open: 'Open the IKD app',
    openTraining: 'Open the training wallet',
    another: {
      title: 'Is it for another phone?',
      text: 'Scan this code with the IKD app on the phone that will hold the digital ID.',
      qr: 'QR code to take the digital ID with another phone',
      byValue: 'The app does not open it? Try this complete link.',
    },
    disown: {
      title: 'Did you not ask for this?',
      text: 'Somebody may be asking for another person’s digital ID with this number. Press the button: the link stops working at once and the officers are told. None of your data is sent.',
      submit: 'Not me, stop it',
    },
    exchanged: 'The phone that entered the PIN is receiving the digital ID. Not your phone? Tell the officer at once.',
    locked: 'The PIN was wrong five times. Ask the officer for a new link and PIN. Free of charge.',
    disowned:
      'Link and PIN no longer work, and a supervisor at the Dukcapil office will look into it. You may close this page.',
    safe: {
      title: 'Keep your PIN to yourself',
      text: 'Never give the PIN to anybody by phone, SMS or WhatsApp. Officers never call and never ask for it.',
    },
    expired: 'A link works for 10 minutes only. Ask the officer at the counter to send a new one. Free of charge.',
    cancelled: 'The officer has sent a newer link or cancelled the case. See the latest SMS from DUKCAPIL.',
    redeemed: 'Was it not you? Go to the nearest Dukcapil office at once, with your KTP-el or KK.',
    busy: 'Wait a minute, then open the link in the SMS from DUKCAPIL again.',
    unknown: 'Check the link in the SMS from DUKCAPIL again, or ask the officer at the counter.',
    language: 'Bahasa Indonesia',
  },
});
