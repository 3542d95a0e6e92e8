import { template } from '@/lib/officers/import-file';

/** An empty list of officers, to be filled in: headings alone, for anybody. */
export async function GET(): Promise<Response> {
  const headers = {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': 'attachment; filename="templat-petugas.csv"',
  };
  return new Response(`\uFEFF${template}`, { headers });
}
