import { texts } from '@/lib/i18n/texts';

/** At the counter: does the phone in front of the officer hold this resident's digital ID, and is it in force? */
export const presentation = texts({
  id: {
    open: 'Periksa IKD warga',
    last: {
      title: 'Langkah terakhir (pilihan)',
      text: 'Pastikan HP baru memegang IKD: warga memindai QR, dan hasilnya tampil di layar ini.',
    },
    ask: 'Minta warga memindai QR ini dengan aplikasi IKD, di HP yang ada di depan Anda.',
    qr: 'QR pemeriksaan IKD',
    preparing: 'Menyiapkan QR…',
    waiting: 'Menunggu HP warga.',
    left: 'Berlaku {left} menit lagi',
    lost: 'Keadaan terbaru tidak terbaca. Mencoba lagi…',
    again: 'Tampilkan QR baru',
    practice: 'Buka di dompet latihan',
    copy: 'Salin tautan',
    copied: 'Tautan tersalin',
    notCopied: 'Tautan tidak dapat disalin di peramban ini.',
    model: 'HP: {model}',
    outcome: {
      valid: {
        title: 'Cocok',
        text: 'HP ini memegang IKD aktif milik {name}.',
      },
      suspended: {
        title: 'IKD di HP ini diblokir sementara',
        text: 'IKD-nya memang milik {name}, tetapi di mana pun ditolak. Blokirnya dibuka hanya setelah identitas warga dipastikan.',
      },
      revoked: {
        title: 'IKD di HP ini sudah dicabut',
        text: 'IKD-nya dulu milik {name} dan tidak berlaku lagi. Terbitkan ulang bila warga memerlukan IKD di HP ini.',
      },
      lapsed: {
        title: 'Masa berlaku IKD di HP ini habis',
        text: 'IKD ini tidak berlaku lagi. Terbitkan ulang setelah identitas warga dipastikan.',
      },
      'other-person': {
        title: 'IKD di HP ini milik orang lain',
        text: 'Jangan lanjutkan pelayanan dengan HP ini. Tanyakan HP siapa ini; bila mencurigakan, tandai dugaan penipuan pada kasusnya atau panggil penyelia.',
      },
      'not-ours': {
        title: 'Bukan IKD yang kami terbitkan',
        text: 'Yang ditunjukkan HP ini palsu, diubah, atau bukan dari Dukcapil. Jangan diterima sebagai bukti; panggil penyelia.',
      },
      'not-proven': {
        title: 'HP ini tidak terbukti memegang IKD',
        text: 'Yang ditunjukkan bisa jadi salinan dari HP lain. Jangan diterima sebagai bukti; coba sekali lagi, lalu panggil penyelia.',
      },
      declined: {
        title: 'HP tidak menunjukkan IKD',
        text: 'Warga menolak, atau tidak ada IKD di HP ini. Tanyakan dulu kepada warga, lalu tampilkan QR baru.',
      },
      expired: {
        title: 'Waktu habis',
        text: 'Tidak ada jawaban dalam dua menit. Tampilkan QR baru bila warga sudah siap.',
      },
    },
  },
  en: {
    open: 'Check the digital ID',
    last: {
      title: 'Last step (optional)',
      text: 'Make sure the new phone holds the digital ID: the resident scans a QR code, and the result shows on this screen.',
    },
    ask: 'Ask the resident to scan this QR code with the IKD app, on the phone in front of you.',
    qr: 'QR code for checking the digital ID',
    preparing: 'Preparing the QR code…',
    waiting: 'Waiting for the resident’s phone.',
    left: '{left} min left',
    lost: 'The latest state cannot be read. Trying again…',
    again: 'Show a new QR code',
    practice: 'Open in the practice wallet',
    copy: 'Copy the link',
    copied: 'Link copied',
    notCopied: 'This browser cannot copy the link.',
    model: 'Phone: {model}',
    outcome: {
      valid: {
        title: 'Match',
        text: 'This phone holds the active digital ID of {name}.',
      },
      suspended: {
        title: 'The digital ID on this phone is suspended',
        text: 'It does belong to {name}, but is turned down everywhere. It is resumed only once the resident’s identity is confirmed.',
      },
      revoked: {
        title: 'The digital ID on this phone is revoked',
        text: 'It used to belong to {name} and no longer counts. Reissue if the resident needs a digital ID on this phone.',
      },
      lapsed: {
        title: 'The digital ID on this phone has run out',
        text: 'It no longer counts. Reissue once the resident’s identity is confirmed.',
      },
      'other-person': {
        title: 'The digital ID on this phone is somebody else’s',
        text: 'Do not go on with this phone. Ask whose it is; if in doubt, flag suspected fraud on the case or call a supervisor.',
      },
      'not-ours': {
        title: 'Not a digital ID that we issued',
        text: 'What this phone shows is forged, altered or not from Dukcapil. Do not take it as proof; call a supervisor.',
      },
      'not-proven': {
        title: 'This phone has not proven to hold a digital ID',
        text: 'What it shows may be a copy from another phone. Do not take it as proof; try once more, then call a supervisor.',
      },
      declined: {
        title: 'The phone showed no digital ID',
        text: 'The resident declined, or there is no digital ID on this phone. Ask the resident first, then show a new QR code.',
      },
      expired: {
        title: 'Time is up',
        text: 'No answer within two minutes. Show a new QR code when the resident is ready.',
      },
    },
  },
});
