/** People one can look for by name or number in a demo: their NIKs never change. */
export const scenarios = [
  {
    key: 'easy-lost-phone',
    ...person('3275041708859901', 'BUDI SANTOSO', 'ID.32.75.04'),
    ...what('HP hilang, semua data cocok: kasus yang paling mudah.', 'Lost phone, everything matches: the easiest case.'),
  },
  {
    key: 'used-minutes-ago',
    ...person('3275045203889902', 'SITI AMINAH', 'ID.32.75.04'),
    ...what('IKD di HP yang hilang dipakai beberapa menit lalu.', 'The lost phone was used a few minutes ago.'),
  },
  {
    key: 'minor',
    ...person('3275040905149903', 'RAFI BUDI SANTOSO', 'ID.32.75.04'),
    ...what('Belum 17 tahun: belum dapat memiliki IKD.', 'Under 17: cannot have a digital card yet.'),
  },
  {
    key: 'no-smartphone',
    ...person('3275014107489904', 'SUPARTI', 'ID.32.75.01'),
    ...what('Lansia, nama satu kata, tidak ingin HP lagi: cetak KTP-el.', 'Elderly, one name, wants no phone: print a card.'),
  },
  {
    key: 'no-phone-yet',
    ...person('3275022311929905', 'AHMAD FAUZI', 'ID.32.75.02'),
    ...what('Blokir sekarang, terbitkan setelah ada HP baru.', 'Block now, reissue once there is a new phone.'),
  },
  {
    key: 'identity-mismatch',
    ...person('3275035402909906', 'RATNA DEWI LESTARI', 'ID.32.75.03'),
    ...what('Foto tidak cocok: kasus dihentikan.', 'The photo does not match: the case is stopped.'),
  },
  {
    key: 'suspected-fraud',
    ...person('3275053009799907', 'IRFAN MAULANA', 'ID.32.75.05'),
    ...what(
      'Perangkat baru terpasang dua hari lalu di kantor lain tanpa sepengetahuannya.',
      'A new phone was bound two days ago at another office, without his knowing.',
    ),
  },
  {
    key: 'shared-number',
    ...person('3275016506919908', 'DESI ANGGRAINI', 'ID.32.75.01'),
    ...what('Nomor HP-nya, 0851-0000-9908, dipakai dua NIK lain.', 'Her number, 0851-0000-9908, is used by two others.'),
  },
  {
    key: 'shared-number-second',
    ...person('3275030101889909', 'KOMARUDIN', 'ID.32.75.03'),
    ...what('Memakai nomor HP yang sama dengan DESI ANGGRAINI.', 'Has the same number as DESI ANGGRAINI.'),
  },
  {
    key: 'shared-number-third',
    ...person('3275084502859910', 'LILIS SUMARNI', 'ID.32.75.08'),
    ...what('Memakai nomor HP yang sama dengan DESI ANGGRAINI.', 'Has the same number as DESI ANGGRAINI.'),
  },
  {
    key: 'third-reissue',
    ...person('3275060412019911', 'DIMAS PRATAMA', 'ID.32.75.06'),
    ...what('Penerbitan ulang ketiga dalam 30 hari.', 'The third reissue within 30 days.'),
  },
  {
    key: 'two-copies',
    ...person('3275075811839912', 'NURHAYATI HASANAH', 'ID.32.75.07'),
    ...what('Satu HP memuat dua salinan IKD: keduanya dicabut.', 'One phone holds two copies: both are revoked.'),
  },
  {
    key: 'found-again',
    ...person('3275082006959913', 'REZA FIRMANSYAH', 'ID.32.75.08'),
    ...what('Diblokir kemarin, HP ditemukan lagi: buka blokir.', 'Blocked yesterday, phone found again: unblock.'),
  },
  {
    key: 'deceased',
    ...person('3275091012449914', 'SUPARMAN', 'ID.32.75.09'),
    ...what('Sudah meninggal, IKD di HP-nya masih aktif.', 'Deceased, with a live credential on the phone.'),
  },
  {
    key: 'nik-inactive',
    ...person('3275100708679915', 'HENDRA GUNAWAN', 'ID.32.75.10'),
    ...what('NIK nonaktif: rujuk ke konsolidasi data.', 'Inactive NIK: refer to data consolidation.'),
  },
  {
    key: 'nik-duplicate',
    ...person('3275116201809916', 'YULIANTI', 'ID.32.75.11'),
    ...what('Data ganda (DUPLICATE_RECORD): tidak dapat diterbitkan.', 'Duplicate record: nothing can be issued.'),
  },
  {
    key: 'not-enrolled',
    ...person('3275120508099917', 'FAJAR NUGRAHA', 'ID.32.75.12'),
    ...what('Sudah 17 tahun, belum rekam biometrik.', 'Is 17, but biometrics were never taken.'),
  },
  {
    key: 'minor-married',
    ...person('3275026009109918', 'INTAN PERMATASARI', 'ID.32.75.02'),
    ...what('Belum 17 tahun tetapi sudah kawin: boleh memiliki IKD.', 'Under 17 but married: may have a digital card.'),
  },
  {
    key: 'no-device',
    ...person('3275021503049919', 'DENI SAPUTRA', 'ID.32.75.02'),
    ...what('Belum pernah mengaktifkan IKD.', 'Never had a digital card.'),
  },
  {
    key: 'long-name',
    ...person('3275052104759920', 'RADEN MAS MUHAMMAD KUSUMADININGRAT HADIWARDOYO SOSRONEGORO', 'ID.32.75.05'),
    ...what('Nama sangat panjang: periksa layar dan tanda terima.', 'A very long name: look at screens and receipt.'),
  },
  {
    key: 'old-papua-nik',
    ...person('9109055210879921', 'MARIA YULIANA KOGOYA', 'ID.32.75.05'),
    ...what('NIK berkode wilayah lama (Mimika), tinggal di Bekasi.', 'NIK with a retired area code (Mimika), lives in Bekasi.'),
  },
  {
    key: 'nik-not-birth-date',
    ...person('3275066909749922', 'EUIS KOMALASARI', 'ID.32.75.06'),
    ...what('NIK tidak selaras dengan tanggal lahir, tetap sah.', 'NIK disagrees with the birth date, and is valid.'),
  },
  {
    key: 'nik-not-sex',
    ...person('3275031803969928', 'KARTIKA SARI', 'ID.32.75.03'),
    ...what('NIK perempuan tanpa tambahan 40, tetap sah.', 'A woman’s NIK without the added 40, and valid.'),
  },
  {
    key: 'foreigner',
    ...person('3275044312869923', 'EMMA LOUISE MORRISON', 'ID.32.75.04'),
    ...what('WNA dengan izin tinggal tetap: tanda terima berbahasa Inggris.', 'Foreigner with a stay permit: receipt in English.'),
  },
  {
    key: 'moving',
    ...person('3275072607939924', 'ARIEF RAHMAN HAKIM', 'ID.32.75.07'),
    ...what('Sedang pindah: IKD dapat tertunda.', 'Is moving: the digital card may lag behind.'),
  },
  {
    key: 'abroad',
    ...person('3275105505899925', 'SRI WAHYUNI', 'ID.32.75.10'),
    ...what('Bekerja di Malaysia: nomor HP luar negeri.', 'Works in Malaysia: a foreign phone number.'),
  },
  {
    key: 'surabaya',
    ...person('3578081406819926', 'SLAMET RIYADI', 'ID.35.78.08'),
    ...what('Penduduk Surabaya: luar domisili bila dilayani di Bekasi.', 'Lives in Surabaya: out of area in Bekasi.'),
  },
  {
    key: 'jayapura',
    ...person('9102011902909927', 'YAKOBUS WENDA', 'ID.91.71.03'),
    ...what('Penduduk Jayapura dengan NIK lama Jayawijaya.', 'Lives in Jayapura, with an old NIK of Jayawijaya.'),
  },
] as const satisfies readonly Scenario[];
