import { IconFingerprint } from '@tabler/icons-react';
import { Button } from '@/components/ui/button';

type PasskeyButtonProps = {
  words: Record<'passkey' | 'passkeyAsking' | 'passkeyFailed', string>;
  state: 'idle' | 'asking' | 'failed';
  onAsk: () => void;
};

export const PasskeyButton = ({ words, state, onAsk }: PasskeyButtonProps) => (
  <div className="grid justify-items-start gap-2">
    <Button onClick={onAsk} icon={<IconFingerprint size={20} stroke={1.75} aria-hidden="true" />}>
      {state === 'asking' ? words.passkeyAsking : words.passkey}
    </Button>
    {state === 'failed' && (
      <p role="status" className="text-office text-ink-2">
        {words.passkeyFailed}
      </p>
    )}
  </div>
);
