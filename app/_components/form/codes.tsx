'use client';
// Codes that are shown this once, in place of the form that asked for them.
import { useEffect, useRef } from 'react';

export interface CodesTexts {
  title: string;
  text: string;
  /** Names the list for those who hear it. */
  label: string;
  /** The way on, once the codes are kept, and where it leads. */
  next: string;
  href: string;
  /** Instead of the codes, when they were shown before. */
  gone: string;
}

export function Codes({ codes, texts }: { codes: string[] | undefined; texts: CodesTexts }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  if (!codes) {
    return (
      <p>
        {texts.gone} <a href={texts.href}>{texts.next}</a>
      </p>
    );
  }
  return (
    <>
      <h2 tabIndex={-1} ref={heading}>
        {texts.title}
      </h2>
      <p>{texts.text}</p>
      <ul className="codes" aria-label={texts.label}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div className="actions">
        <a className="button" href={texts.href}>
          {texts.next}
        </a>
      </div>
    </>
  );
}
