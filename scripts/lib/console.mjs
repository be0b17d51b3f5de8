// What the commands say: one calm line a step, with a mark and how long it took, and errors that say what to do.

const colour = process.stdout.isTTY && !process.env.NO_COLOR;
const paint = (code) => (text) => (colour ? `\u001b[${code}m${text}\u001b[0m` : text);
export const bold = paint(1);
export const dim = paint(2);
export const green = paint(32);
export const red = paint(31);
export const amber = paint(33);

/** An end that was foreseen: what happened, and what the reader can do about it. */
export class Stop extends Error {
  constructor(message, remedy = '') {
    super(message);
    this.name = 'Stop';
    this.remedy = remedy;
  }
}

export const say = (line = '') => process.stdout.write(`${line}\n`);

/** '0.4 s', '1 min 12 s' */
export function duration(milliseconds) {
  const seconds = milliseconds / 1000;
  if (seconds < 60) return `${seconds.toFixed(1)} s`;
  return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}

/** Runs one step. What `work` returns, if it is a string, is shown beside the label. */
export async function step(label, work) {
  const began = Date.now();
  if (process.stdout.isTTY) process.stdout.write(`  ${dim('·')} ${label} …`);
  const end = (mark, note) => {
    const took = dim(duration(Date.now() - began));
    say(
      `${process.stdout.isTTY ? '\r\u001b[2K' : ''}  ${mark} ${label}${note ? dim(`  ${note}`) : ''}  ${took}`,
    );
  };
  try {
    const result = await work();
    end(green('✓'), typeof result === 'string' ? result : '');
    return result;
  } catch (error) {
    end(red('✗'), '');
    throw error;
  }
}

/** Prints why a command ends badly and ends it: a remedy for what was foreseen, the stack for what was not. */
export function fail(error) {
  if (error instanceof Stop) {
    process.stderr.write(
      `\n  ${red(error.message)}\n${error.remedy ? `  ${error.remedy.replaceAll('\n', '\n  ')}\n` : ''}\n`,
    );
  } else {
    process.stderr.write(`\n${error?.stack ?? error}\n\n`);
  }
  process.exit(1);
}
