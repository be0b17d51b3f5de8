// A form that is folded away under a line until it is opened, or answered: what was refused is never hidden, even where
// the page came back without JavaScript.
import type { ReactNode } from 'react';

export interface Folding {
  /** The line that opens it. */
  summary: ReactNode;
  /** Between that line and the form. */
  before?: ReactNode;
  /** From the start. */
  open?: boolean;
  className?: string;
  id?: string;
}

interface Props {
  folding?: Folding;
  answered: boolean;
  children: ReactNode;
}

export function Folded({ folding, answered, children }: Props) {
  if (!folding) return children;
  const { summary, before, open, className = 'write', id } = folding;
  return (
    <details className={className} id={id} open={open || answered}>
      <summary>{summary}</summary>
      {before}
      {children}
    </details>
  );
}
