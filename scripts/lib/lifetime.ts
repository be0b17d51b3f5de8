// How a command ends: Ctrl-C, SIGTERM or a closed terminal undo what was started, last first; a second one forces.
const closers: (() => unknown)[] = [];
let stopping: Promise<void> | undefined;

/** Registers what must be undone when this command ends. */
export function onStop(close: () => unknown): void {
  if (closers.length === 0) {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, interrupted);
  }
  closers.push(close);
}

/** Undoes it all, once. */
export function stopAll(): Promise<void> {
  stopping ??= (async () => {
    for (const close of closers.reverse()) {
      try {
        await close();
      } catch (error) {
        process.stderr.write(`${error}\n`);
      }
    }
  })();
  return stopping;
}

async function interrupted(): Promise<void> {
  if (stopping) process.exit(130);
  process.stdout.write('\n  Stopping …\n');
  await stopAll();
  process.exit(0);
}
