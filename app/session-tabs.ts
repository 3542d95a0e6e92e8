// All tabs of one browser share one session: what happens to it in one happens in all. Nothing personal is said here.
export type TabWord = 'busy' | 'locking' | 'unlocked';

const words: readonly unknown[] = ['busy', 'locking', 'unlocked'] satisfies TabWord[];
const isWord = (data: unknown): data is TabWord => words.includes(data);

export type Tabs = { tell: (word: TabWord) => void; close: () => void };

/** Hears what the other tabs say, until closed; tells them something. */
export function openTabs(hear: (word: TabWord) => void): Tabs {
  const channel = new BroadcastChannel('loket.session');
  channel.onmessage = ({ data }: MessageEvent<unknown>) => isWord(data) && hear(data);
  return { tell: (word) => channel.postMessage(word), close: () => channel.close() };
}
