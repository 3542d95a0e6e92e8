const lines = [
  ['Nama', 'Name', 'Raden Ajeng Kusumawardhani Purbaningrum'],
  ['NIK', 'NIK', '3173 05•• •••• 0001'],
  ['Tindakan', 'Done', 'IKD lama dicabut, IKD baru dikirim'],
  ['Nomor HP baru', 'New number', '0812-••••-7890'],
  ['Petugas', 'Officer', 'SW, Loket 3'],
] as const;

/** A receipt on 80 mm paper, as `print-receipt` lays it out. */
export function Paper() {
  return (
    <div
      data-theme="light"
      data-density="office"
      className="print-receipt w-[72mm] rounded-sm border border-line bg-surface p-[4mm] text-ink"
    >
      <p className="font-semibold">Disdukcapil Kota Bekasi</p>
      <p className="text-office">22 November 2026, 10.13 WIB</p>
      <p className="mt-3 text-record font-semibold">KAS-7F3K-29QM</p>
      <p className="text-meta text-ink-2">Tanda terima · Receipt</p>
      <dl className="mt-3 border-t border-line">
        {lines.map(([id, en, value]) => (
          <div key={id} className="border-b border-line py-1.5">
            <dt className="text-meta text-ink-2">
              {id} · <span lang="en">{en}</span>
            </dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-3">Buka pesan dari DUKCAPIL dan masukkan kode klaim dalam 10 menit.</p>
      <p className="mt-1 text-meta text-ink-2" lang="en">
        Open the message from DUKCAPIL and enter the claim code within 10 minutes.
      </p>
    </div>
  );
}
