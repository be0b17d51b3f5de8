import { expect, it } from 'vitest';
import { lifecycleDocument } from './lib/lifecycle';

it('keeps docs/lifecycle.md what the tables say', async () => {
  await expect(lifecycleDocument()).toMatchFileSnapshot('../docs/lifecycle.md');
});
