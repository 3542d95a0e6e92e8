import { Banner } from '@/components/ui/banner';
import type { Translator } from '@/lib/i18n/translator';
import { type Ending, endingOf } from '@/lib/officers/ended-session';
import { currentSession } from '@/lib/officers/session';

type Params = Record<string, string | string[] | undefined>;

function sentenceOf(t: Translator, { why, counter, office }: Ending): string | undefined {
  if (why === 'signed-out') return t('signIn.left');
  if (why === 'handed-over') return t('session.ended.handOver');
  if (why !== 'replaced') return t(`session.ended.${why}`);
  if (!office) return t('session.ended.replaced');
  return counter
    ? t('session.ended.replacedAt', { office, counter: String(counter) })
    : t('session.ended.replacedIn', { office });
}

/** Why somebody who was signed in stands at the door again: one sentence, and what to do. */
export async function WhyHere({ t, params }: { t: Translator; params: Params }) {
  const ending = await currentSession().then((session) => session && endingOf(session));
  const ended = ending && sentenceOf(t, ending);
  const left = params.left !== undefined ? t('signIn.left') : undefined;
  const handedOver = params.handover !== undefined ? t('session.ended.handOver') : undefined;
  const said = handedOver ?? left ?? ended;
  if (!said) return null;
  const isLeft = said !== ended || ending?.why === 'signed-out' || ending?.why === 'handed-over';
  return (
    <div className="mb-5">
      <Banner tone={isLeft ? 'success' : 'warning'}>{said}</Banner>
    </div>
  );
}
