'use client';
// Says in time that the session is about to end, and lets one stay with one key (WCAG 2.2.1). What was typed stays on
// the page in any case: signing in again in another tab is enough to send it.
import { useEffect, useRef, useState } from 'react';

export interface WarningTexts {
  title: string;
  /** While a sign is enough. */
  idle: string;
  stay: string;
  /** When the working day of the session is over: nothing extends it. */
  last: string;
  close: string;
  ended: string;
  signIn: string;
}

interface Props {
  /** The tabs of one session tell each other that somebody is there. */
  channel: string;
  /** Milliseconds from now to the end for want of a sign, to the end in any case, and how long before to say so. */
  idleMs: number;
  endMs: number;
  warnMs: number;
  signInHref: string;
  texts: WarningTexts;
  /** Gives the milliseconds to the next end for want of a sign; null when the session is over, 'later' for a while. */
  stay: () => Promise<number | null | 'later'>;
}

type Phase = 'quiet' | 'idle' | 'last' | 'ended';

/** Longer than any session: once said, 'last' is not said again. */
const NEVER = 2 ** 31 - 1;

export function SessionWarning({ channel, idleMs, endMs, warnMs, signInHref, texts, stay }: Props) {
  const [left, setLeft] = useState({ idle: idleMs, since: 0 });
  const [phase, setPhase] = useState<Phase>('quiet');
  const [told, setTold] = useState(false);
  const dialog = useRef<HTMLDialogElement>(null);
  const loaded = useRef(0);

  useEffect(() => {
    loaded.current ||= performance.now();
    const passed = performance.now() - loaded.current;
    const toIdle = left.idle - (performance.now() - (left.since || loaded.current));
    const toEnd = endMs - passed;
    const last = toEnd <= toIdle;
    const warn = last && told ? NEVER : Math.min(toIdle, toEnd) - warnMs;
    const warning = setTimeout(() => setPhase(last ? 'last' : 'idle'), Math.max(0, warn));
    const ending = setTimeout(() => setPhase('ended'), Math.max(0, Math.min(toIdle, toEnd)));
    return () => {
      clearTimeout(warning);
      clearTimeout(ending);
    };
  }, [left, endMs, warnMs, told]);

  // Whoever works in another tab is not away.
  useEffect(() => {
    const tabs = new BroadcastChannel(channel);
    tabs.postMessage(idleMs);
    tabs.onmessage = ({ data }: MessageEvent<number>) => {
      setLeft({ idle: data, since: performance.now() });
      setPhase('quiet');
    };
    return () => tabs.close();
  }, [channel, idleMs]);

  useEffect(() => {
    const element = dialog.current;
    if (phase === 'quiet') element?.close();
    else if (!element?.open) element?.showModal();
  }, [phase]);

  async function remain() {
    const idle = await stay();
    if (idle === 'later') return;
    if (idle === null) return setPhase('ended');
    setLeft({ idle, since: performance.now() });
    setPhase('quiet');
  }
  function understood() {
    setTold(true);
    setPhase('quiet');
  }

  return (
    <dialog
      ref={dialog}
      role="alertdialog"
      className="session-warning"
      aria-labelledby="session-warning-title"
      aria-describedby="session-warning-text"
      onCancel={(event) => event.preventDefault()}
    >
      <h2 id="session-warning-title">{texts.title}</h2>
      <p id="session-warning-text">{phase === 'quiet' ? '' : texts[phase]}</p>
      <div className="actions">
        {phase === 'idle' && (
          <button type="button" onClick={remain}>
            {texts.stay}
          </button>
        )}
        {phase === 'last' && (
          <button type="button" onClick={understood}>
            {texts.close}
          </button>
        )}
        {phase === 'ended' && (
          <>
            <a className="button" href={signInHref} target="_blank" rel="noreferrer">
              {texts.signIn}
            </a>
            <button type="button" className="quiet" onClick={() => dialog.current?.close()}>
              {texts.close}
            </button>
          </>
        )}
      </div>
    </dialog>
  );
}
