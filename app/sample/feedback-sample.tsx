import { IconInbox } from '@tabler/icons-react';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/button-link';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { Skeleton } from '@/components/ui/skeleton';

export function Banners() {
  return (
    <div className="grid gap-3">
      <Banner
        tone="success"
        title="Kredensial sudah diblokir 10.03 WIB."
        actions={<Button size="office">Batalkan blokir</Button>}
      >
        Kasus KAS-7F3K-29QM dibuat. Lanjutkan dengan memastikan identitas.
      </Banner>
      <Banner tone="warning" title="Kredensial ini dipakai 6 menit lalu di Bekasi.">
        Tanyakan apakah warga sendiri yang memakainya sebelum mencabut.
      </Banner>
      <Banner tone="danger" title="Pesan ke 0812-••••-7890 belum terkirim: operator tidak menjawab.">
        Coba kirim ulang atau pilih cetak fisik. (REQ-7F3K)
      </Banner>
      <Banner tone="info">Kami belum menerima jawaban. Jangan ulangi di komputer lain. Memeriksa…</Banner>
      <Banner tone="practice" title="Yang dilatih">
        Nomor yang dipakai NIK lain selalu meminta persetujuan orang kedua.
      </Banner>
    </div>
  );
}

export function Emptiness() {
  return (
    <>
      <Card>
        <EmptyState
          title="Tidak ada yang menunggu"
          icon={<IconInbox size={32} stroke={1.25} aria-hidden="true" />}
          actions={<ButtonLink href="/sample">Lihat yang selesai</ButtonLink>}
        >
          Kasus berisiko dari wilayah Anda muncul di sini.
        </EmptyState>
      </Card>
      <Card title="Kredensial & perangkat">
        <Skeleton words={{ loading: 'Memuat', still: 'Masih memuat…', slow: 'Jaringan lambat, data belum berubah.' }} />
      </Card>
    </>
  );
}
