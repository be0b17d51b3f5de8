// The portal's own record of processing says of each kind of data what the job does with it.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { RETENTION_KINDS, retentionRule } from './retention';

it('docs/processing-record.md has a line for each kind of data, with its rule and its source', () => {
  const record = readFileSync('docs/processing-record.md', 'utf8');
  const lines = RETENTION_KINDS.map((kind) => {
    const { why, source } = retentionRule(kind);
    return `| ${kind.replaceAll('_', ' ')} | ${why.en} | ${source.en} |`;
  });
  expect(lines.filter((line) => !record.includes(line))).toEqual([]);
});
