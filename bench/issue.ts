// A whole issuance over HTTP, 16 at a time (offer by reference, token, nonce, credential), against a route of the same
// server that only does `select 1`; and what the process weighs after ten thousand of them.
import fs from 'node:fs';
import { JoseWallet } from '@/test-support/jose-wallet';
import { agentFetch } from './agent-fetch';
import { compare } from './measure';
import { makeOffers, PIN } from './offers';
import { owner } from './registry';
import { serverPid, withServer } from './site';

const CONNECTIONS = 16;
const MEMORY_AFTER = Number(process.env.BENCH_ISSUANCES ?? 10_000);
const call = agentFetch(CONNECTIONS);

const megabytes = (pid: number) =>
  Number(/VmRSS:\s+(\d+)/.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;

async function redeem(url: string, link: string): Promise<void> {
  const wallet = await JoseWallet.open(url, call);
  const reference = encodeURIComponent(`${url}/oid4vci/offers/${link}`);
  await wallet.redeem(`openid-credential-offer://?credential_offer_uri=${reference}`, PIN);
}

async function weigh(url: string, links: string[], pid: number): Promise<void> {
  const points: string[] = [];
  for (let done = 0; done < links.length; done += links.length / 10) {
    const part = links.slice(done, done + links.length / 10);
    let next = 0;
    const lane = async () => {
      for (let link = part[next++]; link; link = part[next++]) await redeem(url, link);
    };
    await Promise.all(Array.from({ length: CONNECTIONS }, lane));
    points.push(`${megabytes(pid).toFixed(0)}`);
  }
  console.log(`\nmemory of the web process, MB, at each tenth of ${links.length} issuances: ${points.join(' ')}`);
}

await withServer(async ({ url, server }) => {
  const pid = serverPid(server);
  console.log(`memory of the web process at rest: ${megabytes(pid).toFixed(0)} MB`);
  const links = await makeOffers(2_000 + MEMORY_AFTER);
  let next = 0;
  const ways = [
    { name: 'GET /api/health (select 1)', run: () => call(`${url}/api/health`).then((answer) => answer.text()) },
    { name: 'issuance: offer, token, nonce, credential', run: () => redeem(url, links[next++] ?? '') },
  ];
  await compare('issue', ways, { concurrency: CONNECTIONS, rounds: 5, callsPerRound: 300 });
  await weigh(url, links.slice(next), pid);
});
await owner.end();
