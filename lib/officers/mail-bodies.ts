/**
 * What officers read in their mail. Indonesian with a short English line, plain words, never a secret, a code or a name of
 * anybody. Links stand only where an invitation needs one.
 */
export const mailBodies = {
  lockedOut: () =>
    'LOKET: ada yang berkali-kali salah memasukkan kata sandi atau kode akun Anda. Akun menunggu 15 menit di antara percobaan. Bukan Anda? Beri tahu admin kantor Anda. / Somebody keeps getting your password or code wrong. Not you? Tell your office’s admin.',
  factorsChanged: () =>
    'LOKET: cara masuk akun Anda baru saja diubah (kunci sandi, autentikator, kode pemulihan, PIN atau kata sandi). Bukan Anda? Beri tahu admin kantor Anda sekarang. / The ways to sign in to your account have just changed. Not you? Tell your office’s admin now.',
} as const;
