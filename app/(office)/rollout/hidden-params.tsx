import type { ViewParams } from '@/lib/rollout/view-query';

/** What a form of the screen takes along from the address, beside what is asked in it. */
export const HiddenParams = ({ params, except }: { params: ViewParams; except: readonly (keyof ViewParams)[] }) =>
  Object.entries(params).map(
    ([name, value]) =>
      value &&
      !except.includes(name as keyof ViewParams) && <input key={name} type="hidden" name={name} value={value} />,
  );
