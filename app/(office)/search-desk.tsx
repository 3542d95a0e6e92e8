'use client';

import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { useCallback, useRef, useState, useTransition } from 'react';
import { useAct } from '@/app/use-act';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { classes } from '@/components/ui/classes';
import type { ResidentCard } from '@/lib/residents/card';
import { readScan, type Scan } from '@/lib/residents/scan';
import { findCaseAction, findResidentAction } from './actions';
import { filled } from './filled';
import { FoundCard } from './found-card';
import { NameSearch } from './name-search';
import { problemOf } from './scan-problem';
import { SearchBox } from './search-box';
import type { SearchWords } from './search-words';
import { useStrayScan } from './use-scanner';
import { endVisit, withVisit } from './visit';
import { VisitFields } from './visit-fields';

type Shown = { kind: 'nothing' } | { kind: 'miss'; nik: string } | { kind: 'card'; card: ResidentCard };
type Asked = Extract<Scan, { kind: 'nik' | 'case' }>;
const nothing: Shown = { kind: 'nothing' };
const shortNik = (nik: string) => `${nik.slice(0, 4)}…${nik.slice(-4)}`;

/** Sends what was asked to the act it belongs to. What the act refuses stands under the box. */
function useSearch(words: SearchWords['box'], onProblem: (problem: string) => void, onShow: (shown: Shown) => void) {
  const router = useRouter();
  const asked = useRef<Asked>(undefined);
  const [isOpening, startOpening] = useTransition();
  const go = useCallback(
    (path: '/cases' | '/residents', id: string) => startOpening(() => router.push(`${path}/${id}` as Route)),
    [router],
  );

  const action = useCallback(
    async (form: FormData) => {
      const answer = await (form.has('nik') ? findResidentAction : findCaseAction)(form);
      if (answer.status === 'refused') onProblem(Object.values(answer.fields)[0] ?? answer.message);
      return answer;
    },
    [onProblem],
  );
  const onDone = useCallback(
    (result: unknown) => {
      const scan = asked.current;
      if (scan?.kind === 'case') {
        const found = result as { caseId: string } | null;
        return found ? go('/cases', found.caseId) : onProblem(filled(words.caseNotFound, scan.number));
      }
      const card = result as ResidentCard | null;
      if (card?.inArea) return go('/residents', card.id);
      onShow(card ? { kind: 'card', card } : { kind: 'miss', nik: scan?.nik ?? '' });
    },
    [go, onProblem, onShow, words],
  );
  const { send, phase, busy } = useAct(action, { stay: true, onDone });
  const ask = useCallback(
    (scan: Asked) => {
      asked.current = scan;
      const form = new FormData();
      form.set(scan.kind === 'nik' ? 'nik' : 'caseNumber', scan.kind === 'nik' ? scan.nik : scan.number);
      void send(scan.kind === 'nik' ? withVisit(form) : form);
    },
    [send],
  );
  return { ask, phase, waiting: isOpening ? words.opening : busy ? words.searching : '' };
}

/** The search of the counter. Whatever it finds lives in this page's memory and is gone when one leaves. */
export function SearchDesk({ words, canReport }: { words: SearchWords; canReport: boolean }) {
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState('');
  const [shown, setShown] = useState(nothing);
  const [named, setNamed] = useState<string>();
  const [visit, setVisit] = useState(0);
  const { ask, phase, waiting } = useSearch(words.box, setProblem, setShown);

  const search = useCallback(
    (text: string) => {
      if (waiting) return;
      const scan = readScan(text);
      setShown(nothing);
      setProblem(problemOf(scan, words.box));
      setNamed(scan.kind === 'name' ? scan.text : undefined);
      if (scan.kind === 'nik' || scan.kind === 'case') ask(scan);
    },
    [ask, waiting, words],
  );
  const searchStray = useCallback(
    (text: string) => {
      if (input.current) input.current.value = text;
      input.current?.focus();
      search(text);
    },
    [search],
  );
  useStrayScan(searchStray);

  const openNames = () => setNamed('');
  const closeNames = () => {
    setNamed(undefined);
    input.current?.focus();
  };
  const searchQueue = (text: string) => (readScan(text).kind === 'nik' ? searchStray(text) : input.current?.focus());
  const startAnew = () => {
    endVisit();
    setVisit(visit + 1);
    if (input.current) input.current.value = '';
    setShown(nothing);
    setProblem('');
    closeNames();
  };
  return (
    <div className="grid gap-4">
      <SearchBox {...{ input, waiting, problem }} words={words.box} onSearch={search} />
      <VisitFields key={visit} words={words.visit} onEnter={searchQueue} />
      <div className="flex flex-wrap-reverse justify-between gap-x-6 gap-y-2">
        <Button
          variant="link"
          className={classes('min-h-6', (named !== undefined || shown.kind === 'miss') && 'invisible')}
          onClick={openNames}
        >
          {words.box.byName}
        </Button>
        <Button variant="link" className="min-h-6" onClick={startAnew}>
          {words.visit.next}
        </Button>
      </div>
      <div aria-live="polite" className="grid gap-4 empty:hidden">
        {(phase === 'slow' || phase === 'uncertain' || phase === 'unanswered') && (
          <Banner tone={phase === 'slow' ? 'info' : 'warning'}>{words.form[phase]}</Banner>
        )}
        {shown.kind === 'miss' && named === undefined && (
          <Banner
            tone="warning"
            title={words.box.missTitle}
            actions={<Button onClick={openNames}>{words.box.missButton}</Button>}
          >
            {filled(words.box.miss, shortNik(shown.nik))}
          </Banner>
        )}
        {shown.kind === 'card' && <FoundCard card={shown.card} words={words.card} canReport={canReport} />}
      </div>
      {named !== undefined && <NameSearch key={named} words={words} name={named} onClose={closeNames} />}
    </div>
  );
}
