import type { Screen } from '@/app/(office)/cases/screen';
import { ToneIcon } from '@/components/ui/tone';
import { showPhone } from '@/lib/format/phone';
import type { Mailbox } from './by-address';
import { MessageBody } from './message-body';
import { MessageFoot } from './message-foot';

/** A phone, violet like everything that is practice, with its messages as they came in. */
export const PhoneFrame = ({ screen, to, messages }: Mailbox & { screen: Screen }) => (
  <article className="mx-auto w-full max-w-sm rounded-[1.75rem] border-2 border-practice bg-practice-soft p-3">
    <h3 className="flex items-center justify-center gap-2 py-1 font-semibold text-practice">
      <ToneIcon tone="practice" size={18} />
      {screen.t('practice.phoneOf', { number: showPhone(to) })}
    </h3>
    <div className="mt-1 grid max-h-112 gap-3 overflow-y-auto rounded-[1.125rem] bg-surface p-3">
      <p className="text-center text-office font-semibold">{screen.t('practice.sender')}</p>
      {messages.map((message) => (
        <div key={message.id} className="rounded-lg rounded-bl-sm bg-surface-2 px-3 py-2">
          <MessageBody body={message.body} />
          <MessageFoot screen={screen} message={message} />
        </div>
      ))}
    </div>
  </article>
);
