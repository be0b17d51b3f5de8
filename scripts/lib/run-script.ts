// Runs one TypeScript file to its end, quietly.
import { spawn } from 'node:child_process';
import { Stop } from './console.mjs';
import { ROOT } from './environment';
import { onStop } from './lifetime';

/** Returns what it printed. Throws a Stop with that when it failed. */
export async function runScript(file: string, env: NodeJS.ProcessEnv): Promise<string> {
  return runNode(['--import', 'tsx', file], env, `${file} failed.`);
}

/** The same for any arguments of `node`. */
export async function runNode(args: string[], env: NodeJS.ProcessEnv, failure: string): Promise<string> {
  const colour = process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' };
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { ...env, ...colour },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onStop(() => child.kill());
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      output += chunk;
    });
  }
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Stop(failure, output.trim());
  return output.trim();
}
