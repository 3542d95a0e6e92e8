import { texts } from '@/lib/i18n/texts';

/** The error pages. Apart from the frame's texts, because these travel to the browser with every page. */
export const breakdowns = texts({
  id: {
    outageTitle: 'Basis data tidak menjawab',
    outage:
      'Tunggu sebentar, lalu coba lagi. Bila Anda baru mengirim formulir, periksa dulu hasilnya sebelum mengirim lagi. Bila berlanjut, hubungi admin kantor Anda.',
    failedTitle: 'Halaman ini tidak dapat ditampilkan',
    failed: 'Terjadi kesalahan di sistem. Coba lagi; bila berulang, sampaikan kode di bawah kepada admin kantor Anda.',
    code: 'Kode',
    retry: 'Coba lagi',
    home: 'Ke Beranda',
  },
  en: {
    outageTitle: 'The database does not answer',
    outage:
      'Wait a moment, then try again. If you have just sent a form, see what came of it before sending it again. If it goes on, contact your office’s administrator.',
    failedTitle: 'This page cannot be shown',
    failed:
      'Something went wrong in the system. Try again; if it persists, give the code below to your office’s administrator.',
    code: 'Code',
    retry: 'Try again',
    home: 'Go to Home',
  },
});
