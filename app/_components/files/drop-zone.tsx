'use client';
// Around a plain file input, where there is JavaScript: a place to drop a file, and a word on the one that was chosen.
// The input stays what it is, for the keyboard, for assistive technology, and for the form.
import { useEffect, useRef, useState } from 'react';

interface Props {
  /** `{name}` stands for the file's name. */
  texts: { drop: string; chosen: string; tooLarge: string };
  /** Bytes. */
  maxSize: number;
  children: React.ReactNode;
}

export function DropZone({ texts, maxSize, children }: Props) {
  const zone = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(false);
  const [over, setOver] = useState(false);
  const [said, setSaid] = useState('');
  useEffect(() => setActive(true), []);

  const input = () => zone.current?.querySelector<HTMLInputElement>('input[type=file]');
  const say = () => {
    const target = input();
    const file = target?.files?.[0];
    const tooLarge = file !== undefined && file.size > maxSize;
    setSaid(file ? (tooLarge ? texts.tooLarge : texts.chosen).replace('{name}', file.name) : '');
    // Not sent in vain: the server would only hang up.
    if (tooLarge && target) target.value = '';
  };
  const drop = (event: React.DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    const target = input();
    if (!file || !target) return;
    const one = new DataTransfer();
    one.items.add(file);
    target.files = one.files;
    say();
  };
  const hover = (event: React.DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra; the input inside does all of it.
    <div
      ref={zone}
      className={active ? 'drop-zone' : undefined}
      data-over={over || undefined}
      onChange={say}
      onDrop={drop}
      onDragOver={hover}
      onDragLeave={() => setOver(false)}
    >
      {children}
      {active && (
        <span className="hint" aria-hidden="true">
          {texts.drop}
        </span>
      )}
      <p role="status">{said}</p>
    </div>
  );
}
