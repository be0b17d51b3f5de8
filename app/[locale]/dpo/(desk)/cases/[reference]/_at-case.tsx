'use client';
// The list beside a case opens where the case is in it: the list alone moves, not the page.
import { useEffect } from 'react';

export function AtCase() {
  useEffect(() => {
    const here = document.querySelector<HTMLElement>('.case-list [aria-current]');
    const list = here?.closest('.case-list');
    if (here && list) list.scrollTop = here.offsetTop - list.clientHeight / 2;
  }, []);
  return null;
}
