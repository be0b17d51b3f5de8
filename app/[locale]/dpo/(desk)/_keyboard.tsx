'use client';
// Single keys of the desk: j k to move, Enter to open, x to tick, f to filter, r to reply, ? for help. They act on
// nothing while one types, and can be turned off (WCAG 2.1.4).
import { useEffect } from 'react';

const TYPING = 'input:not([type=checkbox]), textarea, select, [contenteditable]';

/** Moves the focus to the link of another row: of the queue, or of the list beside a case. */
function move(step: 1 | -1): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.queue a.reference, .case-list li a')];
  const row = (element: Element | null | undefined) => element?.closest('tr, li');
  const from = row(document.activeElement) ?? row(document.querySelector('.case-list [aria-current]'));
  const here = links.findIndex((link) => row(link) === from);
  const to = here < 0 ? (step > 0 ? 0 : links.length - 1) : here + step;
  links[Math.max(0, Math.min(links.length - 1, to))]?.focus();
}

/** Opens a `details` and goes to what is in it. */
function openAt(selector: string, inside: string): void {
  const details = document.querySelector<HTMLDetailsElement>(selector);
  if (!details) return;
  details.open = true;
  details.querySelector<HTMLElement>(inside)?.focus();
}

const KEYS: Readonly<Record<string, () => void>> = {
  j: () => move(1),
  k: () => move(-1),
  x: () =>
    document.activeElement?.closest('tr')?.querySelector<HTMLInputElement>('[name=reference]')?.click(),
  f: () => openAt('#filters', 'select'),
  r: () => openAt('#messages .write', 'textarea'),
  '?': () => openAt('#keys', 'summary'),
};

export function Keyboard() {
  useEffect(() => {
    const act = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      if (event.target instanceof Element && event.target.closest(TYPING)) return;
      const key = KEYS[event.key];
      if (!key) return;
      event.preventDefault();
      key();
    };
    document.addEventListener('keydown', act);
    return () => document.removeEventListener('keydown', act);
  }, []);
  return null;
}
