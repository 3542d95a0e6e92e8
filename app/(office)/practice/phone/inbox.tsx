import type { Screen } from '@/app/(office)/cases/screen';
import type { Mailbox } from './by-address';
import { MessageBody } from './message-body';
import { MessageFoot } from './message-foot';

/** An inbox, newest first. */
export const Inbox = ({ screen, to, messages }: Mailbox & { screen: Screen }) => (
  <article className="overflow-hidden rounded-lg border-2 border-practice bg-surface">
    <h3 className="border-b border-practice bg-practice-soft px-4 py-2 font-semibold wrap-anywhere text-practice">
      {screen.t('practice.to')}: {to}
    </h3>
    <ul className="max-h-112 divide-y divide-line overflow-y-auto">
      {messages.map((message) => (
        <li key={message.id} className="px-4 py-3">
          <p className="font-semibold">
            {screen.t('practice.sender')} · {screen.t(`practice.kind.${message.kind}`)}
          </p>
          <MessageBody body={message.body} />
          <MessageFoot screen={screen} message={message} />
        </li>
      ))}
    </ul>
  </article>
);
