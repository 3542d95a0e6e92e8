/** What an act that hands out a file answers: a ticket, or nothing when the file is not there yet. */
export const ticketIn = (result: unknown): string =>
  typeof result === 'object' && result !== null && 'ticket' in result ? String(result.ticket) : '';

/** The ticket goes in a body, never in an address: a file is fetched once. Answers whether it came. */
export async function fetchFile(address: string, ticket: string): Promise<boolean> {
  const body = new FormData();
  body.set('ticket', ticket);
  const response = await fetch(address, { method: 'POST', body }).catch(() => undefined);
  const content = response?.ok ? await response.blob().catch(() => undefined) : undefined;
  if (!response || !content) return false;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = /filename="([\w.-]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? 'loket.csv';
  link.click();
  URL.revokeObjectURL(link.href);
  return true;
}
