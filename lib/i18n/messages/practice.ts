import { texts } from '@/lib/i18n/texts';

/** Practice mode: the phones and the inboxes the messages would have gone to. */
export const practice = texts({
  id: {
    title: 'HP & kotak masuk latihan',
    lead: 'Pesan yang dikirim dari wilayah Anda, seperti yang akan dibaca warga. Tidak ada yang keluar dari komputer ini.',
    refresh: 'Muat pesan terbaru',
    refreshed: 'Terakhir dimuat {time}',
    sms: 'SMS',
    email: 'E-mail',
    noSms: 'Belum ada SMS',
    noEmail: 'Belum ada e-mail',
    empty: 'Kirim kode atau tawaran dari sebuah kasus, lalu muat lagi.',
    phoneOf: 'HP {number}',
    sender: 'DUKCAPIL',
    to: 'Kepada',
    status: { queued: 'Sedang dikirim', sent: 'Terkirim', failed: 'Gagal' },
    kind: { 'contact-code': 'Kode kontak', offer: 'Tawaran IKD baru', 'blocked-notice': 'Pemberitahuan blokir' },
    case: 'Buka kasusnya',
  },
  en: {
    title: 'Practice phone & inbox',
    lead: 'Messages sent from your area, as residents would read them. Nothing leaves this computer.',
    refresh: 'Load the latest messages',
    refreshed: 'Last loaded {time}',
    sms: 'SMS',
    email: 'E-mail',
    noSms: 'No SMS yet',
    noEmail: 'No e-mail yet',
    empty: 'Send a code or an offer from a case, then load again.',
    phoneOf: 'Phone {number}',
    sender: 'DUKCAPIL',
    to: 'To',
    status: { queued: 'On its way', sent: 'Sent', failed: 'Failed' },
    kind: {
      'contact-code': 'Contact code',
      offer: 'Offer of a new digital ID',
      'blocked-notice': 'Notice of the block',
    },
    case: 'Open its case',
  },
});
