// Tells server.mjs that a request has reached code of ours: what fails from here on is our failure, not the caller's
// (scripts/lib/readable.mjs). Under a bare `next start` nobody listens.

export function understood(): void {
  const listener: unknown = Reflect.get(globalThis, Symbol.for('guichet.understood'));
  if (typeof listener === 'function') listener();
}
