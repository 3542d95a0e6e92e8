'use client';

import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { type KeyboardEvent, type MouseEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { isHeading, nearestCircle } from './nearest-circle';

type MapKeysProps = { hint: string; escapeHref?: string | undefined; children: ReactNode };

const linksIn = (pane: Element | null) => [...(pane?.querySelectorAll<SVGAElement>('a[href]') ?? [])];

function centreOf(link: SVGAElement) {
  const circle = link.querySelector('circle');
  return { x: Number(circle?.getAttribute('cx')), y: Number(circle?.getAttribute('cy')) };
}

/** One tab stop for all: the one that has it, else the current one, else the first. */
function tabStop(links: readonly SVGAElement[], chosen?: SVGAElement): SVGAElement | undefined {
  const stop =
    chosen ??
    links.find((link) => link.getAttribute('tabindex') === '0') ??
    links.find((link) => link.ariaCurrent === 'true') ??
    links[0];
  for (const link of links) link.setAttribute('tabindex', link === stop ? '0' : '-1');
  return stop;
}

function linkBeside(links: readonly SVGAElement[], from: SVGAElement, key: string): SVGAElement | undefined {
  if (key === 'Home') return links[0];
  if (key === 'End') return links.at(-1);
  if (!isHeading(key)) return undefined;
  return links[nearestCircle(links.map(centreOf), centreOf(from), key)];
}

/** Adds the keys to a map that came as links: one tab stop, arrows to the neighbour, Escape back. Says what is pointed at. */
export function MapKeys({ hint, escapeHref, children }: MapKeysProps) {
  const pane = useRef<HTMLDivElement>(null);
  const router = useRouter();
  const isLeaving = useRef(false);
  const go = (href: string) => {
    isLeaving.current = true;
    router.push(href as Route, { scroll: false });
  };
  useEffect(() => {
    const stop = tabStop(linksIn(pane.current));
    if (isLeaving.current && document.activeElement === document.body) stop?.focus({ preventScroll: true });
    isLeaving.current = false;
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const from = (event.target as Element).closest<SVGAElement>('a[href]');
    if (!from || event.ctrlKey || event.altKey || event.metaKey) return;
    const links = linksIn(pane.current);
    const next = linkBeside(links, from, event.key);
    if (next || isHeading(event.key)) event.preventDefault();
    if (next) tabStop(links, next)?.focus();
    if (event.key === 'Escape' && escapeHref) go(escapeHref);
  };
  const onClick = (event: MouseEvent) => {
    const href = (event.target as Element).closest('a[href]')?.getAttribute('href');
    if (!href || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    go(href);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the links inside are what is pressed
    <div ref={pane} onKeyDown={onKeyDown} onClick={onClick} className="grid min-w-0 grid-cols-1 gap-1">
      <Pointed hint={hint}>{children}</Pointed>
    </div>
  );
}

const nameOf = (target: EventTarget) => (target as Element).closest('a, g')?.querySelector('title')?.textContent ?? '';

/** The name of what is pointed at or has the focus. Silent: a screen reader says the link's own name. */
function Pointed({ hint, children }: { hint: string; children: ReactNode }) {
  const [pointed, setPointed] = useState('');
  const [focused, setFocused] = useState('');
  const name = pointed || focused;
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: only listens */}
      <div
        onPointerOver={({ target }) => setPointed(nameOf(target))}
        onPointerLeave={() => setPointed('')}
        onFocus={({ target }) => setFocused(nameOf(target))}
        onBlur={() => setFocused('')}
      >
        {children}
      </div>
      <p aria-hidden="true" className="no-print min-h-5 text-office text-ink-2">
        {name ? <strong className="font-semibold text-ink">{name}</strong> : hint}
      </p>
    </>
  );
}
