import { texts } from '@/lib/i18n/texts';

/** What a form says while it waits for its answer. */
export const form = texts({
  id: {
    sending: 'Mengirim…',
    slow: 'Masih menunggu jawaban. Jaringan lambat, jangan kirim dari komputer lain.',
    uncertain: 'Belum pasti: kami belum menerima jawaban. Jangan ulangi di komputer lain. Memeriksa…',
    unanswered:
      'Server belum menjawab. Isian Anda tetap di layar ini dan aman dikirim lagi: tidak akan tercatat dua kali.',
    retry: 'Kirim lagi',
  },
  en: {
    sending: 'Sending…',
    slow: 'Still waiting for the answer. The network is slow; do not send it from another computer.',
    uncertain: 'Not confirmed yet: no answer has arrived. Do not repeat it on another computer. Checking…',
    unanswered:
      'The server has not answered. What you entered is still here and safe to send again: it will not count twice.',
    retry: 'Send again',
  },
});
