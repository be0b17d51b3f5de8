// What our own code tells server.mjs about the answer to the request at hand (scripts/lib/answer.mjs). Under a bare
// `next start` nobody listens.

interface Word {
  understood?: true;
  status?: number;
  reference?: string;
  words?: string;
}

function tell(word: Word): void {
  const listener: unknown = Reflect.get(globalThis, Symbol.for('guichet.tell'));
  if (typeof listener === 'function') listener(word);
}

/** The request has reached code of ours: what fails from here on is our failure, not the caller's. */
export const understood = (): void => tell({ understood: true });

/** The status of a refusal that Next.js would send as 200: an action can't choose it. `words` are for who is led away. */
export const answerWith = (status: number, words?: string): void => tell({ status, words });

/** Under which reference the log knows a failure, should its page be shown. */
export const failedAs = (reference: string): void => tell({ reference });
