'use client';
// Keeps what is being typed, a few seconds after the last key, and says so. Without JavaScript each page is kept when
// it is sent.
import { useEffect, useRef, useState } from 'react';

interface Props {
  /** The form's id, and where its text fields go. */
  form: string;
  to: string;
  locale: string;
  version: number;
  texts: { saved: string; now: string; ago: string; failed: string };
}

const QUIET_MS = 2500;
const TICK_MS = 10_000;

/** The text fields of the form, with what tells which draft they belong to. */
function bodyOf(form: HTMLFormElement, more: Record<string, string>): URLSearchParams {
  const body = new URLSearchParams(more);
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string' && !name.startsWith('$ACTION')) body.append(name, value);
  }
  return body;
}

export function Autosave({ form: id, to, locale, version, texts }: Props) {
  const [savedAt, setSavedAt] = useState<number | null>(null);
  const [failed, setFailed] = useState(false);
  const [elapsed, setElapsed] = useState(0);
  const sent = useRef(false);

  useEffect(() => {
    const form = document.getElementById(id);
    if (!(form instanceof HTMLFormElement)) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const save = async () => {
      if (sent.current) return;
      const response = await fetch(to, {
        method: 'POST',
        body: bodyOf(form, { locale, version: String(version) }),
      }).catch(() => null);
      setFailed(!response?.ok);
      if (!response?.ok || sent.current) return;
      setSavedAt(performance.now());
      setElapsed(0);
    };
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(save, QUIET_MS);
    };
    // Once the page itself is sent there is nothing left to keep.
    const stop = () => {
      sent.current = true;
      clearTimeout(timer);
      // The page may stay, with an error in it.
      setTimeout(() => {
        sent.current = false;
      }, QUIET_MS);
    };
    form.addEventListener('input', later);
    form.addEventListener('submit', stop);
    return () => {
      clearTimeout(timer);
      form.removeEventListener('input', later);
      form.removeEventListener('submit', stop);
    };
  }, [id, to, locale, version]);

  useEffect(() => {
    if (savedAt === null) return;
    const tick = setInterval(() => setElapsed(performance.now() - savedAt), TICK_MS);
    return () => clearInterval(tick);
  }, [savedAt]);

  const seconds = Math.round(elapsed / TICK_MS) * (TICK_MS / 1000);
  return (
    <p className="hint autosave">
      {/* Said once, not every ten seconds. */}
      <span role="status" className="visually-hidden">
        {failed ? texts.failed : savedAt !== null && texts.saved}
      </span>
      <span aria-hidden="true">
        {failed
          ? texts.failed
          : savedAt !== null && (seconds < 10 ? texts.now : texts.ago.replace('{seconds}', String(seconds)))}
      </span>
    </p>
  );
}
