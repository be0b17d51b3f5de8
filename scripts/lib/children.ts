// The processes of a running Guichet. Each has a channel to us and ends when it closes, so that none outlives us
// however we end; one that dies by itself is started again, later each time.
import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';

export interface Child {
  name: string;
  /** The process that runs now, if one does. */
  pid(): number | undefined;
  /** Asks it to end, and makes it end after `grace` milliseconds. */
  stop(grace?: number): Promise<void>;
}

/** The longest wait before a process that keeps dying is started again, in milliseconds. */
const LONGEST_WAIT = 30_000;

/** Starts `node <args>` and keeps it alive. What it writes goes to `write`, line by line, with whether it complains. */
export function keepAlive(
  name: string,
  args: string[],
  env: NodeJS.ProcessEnv,
  write: (line: string, complaint: boolean) => void,
  longestWait = LONGEST_WAIT,
): Child {
  let wanted = true;
  let deaths = 0;
  let current: ChildProcess = start();
  // When we are forced to end, so are they.
  process.once('exit', () => current.kill('SIGKILL'));

  function start(): ChildProcess {
    // Away from the terminal's group: Ctrl-C reaches us only, and we stop everything in order.
    const child = spawn(process.execPath, args, {
      env,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      detached: true,
    });
    const began = performance.now();
    lines(child.stdout, (line) => write(line, false));
    lines(child.stderr, (line) => write(line, true));
    child.once('exit', async (code, signal) => {
      if (!wanted) return;
      deaths = performance.now() - began > LONGEST_WAIT ? 1 : deaths + 1;
      const wait = Math.min(longestWait, 250 * 2 ** deaths);
      write(`${name} ended (${signal ?? code}); started again in ${wait / 1000} s`, true);
      await sleep(wait);
      if (wanted) current = start();
    });
    return child;
  }

  return {
    name,
    pid: () => (current.exitCode === null && current.signalCode === null ? current.pid : undefined),
    async stop(grace = 15_000) {
      wanted = false;
      if (current.exitCode !== null || current.signalCode !== null) return;
      const ended = new Promise((resolve) => current.once('exit', resolve));
      current.kill('SIGTERM');
      const timer = setTimeout(() => current.kill('SIGKILL'), grace);
      await ended;
      clearTimeout(timer);
    },
  };
}

function lines(stream: NodeJS.ReadableStream | null, write: (line: string) => void): void {
  let rest = '';
  stream?.setEncoding('utf8');
  stream?.on('data', (chunk: string) => {
    const parts = (rest + chunk).split('\n');
    rest = parts.pop() ?? '';
    for (const part of parts) if (part.trim()) write(part);
  });
}
