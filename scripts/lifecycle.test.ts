import { expect, it } from 'vitest';
import { TEMPLATES } from '@/emails';
import { EVENT_RULES } from '@/lib/rules/states';
import { lifecycleDocument } from './lib/lifecycle';

it('keeps docs/lifecycle.md what the tables say', async () => {
  await expect(lifecycleDocument()).toMatchFileSnapshot('../docs/lifecycle.md');
});

it('sends with each event a mail that exists', () => {
  const sent = Object.values(EVENT_RULES).flatMap(({ sends }) => [...sends]);
  expect(sent.filter((name) => !(name in TEMPLATES))).toEqual([]);
});
