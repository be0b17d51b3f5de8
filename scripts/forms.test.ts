// Every schema of a form is one that a form is tried with (e2e/forms.spec.ts), or is named here with the reason why it
// has no message beside a field.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { claimForms } from '@/e2e/forms-claims';
import { deskForms } from '@/e2e/forms-desk';
import { CLAIM_PAGES, DEPOSIT_PAGES, deposit, filing } from '@/lib/schemas/directives';
import { bulk } from '@/lib/schemas/queue';
import { submission } from '@/lib/schemas/submission';
import { PAGE_SCHEMAS } from '@/lib/schemas/wizards';
import { ROOT } from './lib/environment';

const UNTRIED: Readonly<Record<string, readonly string[]>> = {
  'A part of others': ['day.optionalDate', 'identity.email'],
  'Buttons: nothing is typed': [
    'follow.begin',
    'queue.singleKeys',
    'queue.viewId',
    'settings.logoRemoval',
    'desk.reviewOrStay',
  ],
  'Refused by a code (scripts/codes.test.ts), since a file may come with it': [
    'desk.answerUpload',
    'directives.proofUpload',
    'follow.messageBody',
    'templates.insertion',
  ],
  'Whatever is wrong counts as absent': ['by-post.prefill'],
  'Read from an address': [
    'queue.queueFilters',
    'queue.queueQuery',
    'queue.rowsAsked',
    'register.registerAsked',
    'tasks.whose',
    'templates.letterWhere',
    'templates.replyWhere',
    'templates.shownWording',
  ],
  'Of the public API': [
    'deadline.deadlineFactsSchema',
    'deadline.deadlineSchema',
    'problem.fieldErrorSchema',
    'problem.problemSchema',
  ],
};

const FOLDER = join(ROOT, 'lib', 'schemas');

async function exported(): Promise<Map<string, unknown>> {
  const files = readdirSync(FOLDER).filter((file) => !file.endsWith('.test.ts'));
  const all = new Map<string, unknown>();
  for (const file of files) {
    const module: Record<string, unknown> = await import(join(FOLDER, file));
    for (const [name, value] of Object.entries(module))
      if (value instanceof z.ZodType) all.set(`${file.replace('.ts', '')}.${name}`, value);
  }
  return all;
}

const tried = new Set<unknown>([
  ...Object.values({ ...PAGE_SCHEMAS, ...DEPOSIT_PAGES, ...CLAIM_PAGES }),
  ...[deposit, filing, submission, bulk],
  ...[...deskForms({}), ...claimForms].map(({ schema }) => schema),
]);

test('each schema that a form is checked with is tried, or there is a reason', async () => {
  const untried = [...(await exported())].flatMap(([name, schema]) => (tried.has(schema) ? [] : [name]));
  expect(untried.sort()).toEqual(Object.values(UNTRIED).flat().sort());
});
