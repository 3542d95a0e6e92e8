/**
 * What residents read. Indonesian with a short English line, plain words, never a PIN, a NIK or a name, and never a
 * request to answer or to tell somebody a code over the phone.
 */
export const bodies = {
  contactCode: (code: string) =>
    `DUKCAPIL: kode Anda ${code.slice(0, 3)} ${code.slice(3)}. Bacakan hanya kepada petugas di loket di depan Anda. Petugas tidak pernah meneleponnya. / Read this code only to the officer in front of you.`,
  offer: (link: string) =>
    `DUKCAPIL: IKD baru Anda siap diambil. Buka ${link} dan masukkan PIN dari petugas. Berlaku 10 menit. Bukan Anda? Buka tautan itu dan tekan Bukan saya. / Your new digital ID is ready: open the link and enter the PIN from the officer.`,
  blockedNotice: () =>
    'DUKCAPIL: IKD di HP ini diblokir atas laporan di loket. Bukan Anda yang melapor? Datangi kantor Dukcapil terdekat membawa KTP-el. / The digital ID on this phone was blocked. Not you? Visit the nearest Dukcapil office.',
} as const;
