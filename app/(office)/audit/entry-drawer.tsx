'use client';

import { IconChevronDown, IconChevronUp, IconX } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef } from 'react';
import type { FormWords } from '@/app/act-form';
import { Banner } from '@/components/ui/banner';
import { Skeleton } from '@/components/ui/skeleton';
import type { AuditWords } from './columns';
import { EntryBody, type JudgeWords, type RevealReasons } from './entry-body';
import { useEntry } from './use-entry';

type EntryDrawerProps = {
  id: string;
  words: AuditWords;
  form: FormWords;
  reasons: RevealReasons;
  judging: JudgeWords;
  /** The entries above and below in the list, while they are on this page. */
  beside: { newer: string | undefined; older: string | undefined };
  onOpen: (id: string) => void;
  onClose: () => void;
};

/** One entry beside the list: not in front of it, so that J and K go on through the rows. Escape closes it. */
export function EntryDrawer({ id, words, form, reasons, judging, beside, onOpen, onClose }: EntryDrawerProps) {
  const drawer = useRef<HTMLElement>(null);
  const { entry, problem } = useEntry(id, form);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented && !document.querySelector('dialog:modal, details[open]'))
        onClose();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [onClose]);
  const { entry: said } = words;
  return (
    <aside
      ref={drawer}
      aria-label={said.title}
      className="fixed inset-y-0 right-0 z-30 flex w-140 max-w-full flex-col border-l border-line bg-surface shadow-[-8px_0_24px_rgb(0_0_0/0.12)] md:top-(--top) print:static print:w-auto print:border-none print:shadow-none"
    >
      <header className="no-print flex items-center gap-1 border-b border-line px-3 py-2">
        <p className="mr-auto px-1 font-semibold">{said.title}</p>
        <DrawerButton label={said.newer} isOff={!beside.newer} onPress={() => beside.newer && onOpen(beside.newer)}>
          <IconChevronUp size={20} stroke={1.75} aria-hidden="true" />
        </DrawerButton>
        <DrawerButton label={said.older} isOff={!beside.older} onPress={() => beside.older && onOpen(beside.older)}>
          <IconChevronDown size={20} stroke={1.75} aria-hidden="true" />
        </DrawerButton>
        <DrawerButton label={said.close} isOff={false} onPress={onClose}>
          <IconX size={20} stroke={1.75} aria-hidden="true" />
        </DrawerButton>
      </header>
      <div
        className="min-h-0 flex-1 overflow-y-auto overscroll-contain p-4"
        aria-live="polite"
        aria-busy={!entry && !problem}
      >
        {problem && <Banner tone="warning">{problem}</Banner>}
        {!entry && !problem && (
          <Skeleton lines={8} words={{ loading: said.loading, still: said.loading, slow: form.slow }} />
        )}
        {entry && <EntryBody key={entry.id} {...{ entry, words, form, reasons, judging, onOpen }} />}
      </div>
    </aside>
  );
}

type DrawerButtonProps = { label: string; isOff: boolean; onPress: () => void; children: ReactNode };

const DrawerButton = ({ label, isOff, onPress, children }: DrawerButtonProps) => (
  <button
    type="button"
    aria-label={label}
    title={label}
    aria-disabled={isOff}
    onClick={() => !isOff && onPress()}
    className="grid size-9 place-items-center rounded-md text-ink-2 hover:bg-surface-2 aria-disabled:text-line"
  >
    {children}
  </button>
);
