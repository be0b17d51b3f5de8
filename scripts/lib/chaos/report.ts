// What chaos has shown: the checks that must hold, and the table of docs/chaos.md.
import { availableParallelism } from 'node:os';
import type { Toll } from './faults';
import type { Verdict } from './judge';
import type { Ledger } from './stories';

interface Check {
  what: string;
  well: boolean;
  detail: string;
}

export function checksOf(ledger: Ledger, { counts, mails, invariants }: Verdict): Check[] {
  const broken = Object.entries(invariants).map(([name, found]) => `${name}: ${found.join(', ')}`);
  return [
    ...counts.flatMap(({ what, acknowledged, lost, doubled }) => [
      { what: `${what}: ${acknowledged} acknowledged, none lost`, well: lost === 0, detail: `${lost} lost` },
      { what: `${what}: none doubled`, well: doubled === 0, detail: `${doubled} doubled` },
    ]),
    {
      what: `mails: ${mails.written} written, none lost`,
      well: mails.lost === 0,
      detail: `${mails.lost} lost`,
    },
    {
      what: 'everyone got through in the end',
      well: ledger.gaveUp.length === 0,
      detail: ledger.gaveUp.join('; '),
    },
    { what: 'every invariant holds', well: broken.length === 0, detail: broken.join('; ') },
  ];
}

function spread(milliseconds: readonly number[]): string {
  if (milliseconds.length === 0) return '–';
  const sorted = milliseconds.toSorted((a, b) => a - b);
  const at = (part: number) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0) / 1000;
  return [0.5, 0.95, 1].map((part) => `${at(part).toFixed(1)} s`).join(' / ');
}

interface Shown {
  kills: number;
  seed: number;
  clients: number;
  toll: Toll;
  ledger: Ledger;
  verdict: Verdict;
  stormed: number;
  disk: boolean;
}

export function tableOf({ kills, seed, clients, toll, ledger, verdict, stormed, disk }: Shown): string {
  const { counts, mails, settled, swept } = verdict;
  const minutes = (stormed / 60_000).toFixed(1);
  const others = Object.entries(toll.others)
    .filter(([what]) => disk || what !== 'disk')
    .map(([what, count]) => `${what} ${count}`);
  return `\`npm run chaos -- --kills ${kills} --seed ${seed} --clients ${clients} --write\`: ${minutes} minutes, Node ${process.versions.node}, ${availableParallelism()} cores.

| Killed with -9 | Times | Until it worked again: median / 95 % / longest |
|---|---|---|
${Object.entries(toll.kills)
  .map(
    ([what, count]) =>
      `| ${what} | ${count} | ${spread(toll.recoveries[what as keyof Toll['recoveries']])} |`,
  )
  .join('\n')}

In between, for two to six seconds each: ${others.join(', ')}.${disk ? '' : ' No disk could be filled: that takes root.'}

| Acknowledged | Count | Lost | Doubled |
|---|---|---|---|
${counts.map(({ what, acknowledged, lost, doubled }) => `| ${what} | ${acknowledged} | ${lost} | ${doubled} |`).join('\n')}
| mails | ${mails.written} | ${mails.lost} | ${mails.doubled} |

${ledger.refusals} times somebody was told that it had not worked, and tried again. ${mails.deadLetters} mails had become dead
letters and were sent again from the desk. The outbox was empty ${(settled / 1000).toFixed(1)} s after the last fault, its back-off cut short.
${swept} files had been stored in the instant before their row was killed, acknowledged to nobody; the nightly sweep removes them.
`;
}
