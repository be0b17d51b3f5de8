import { expect, it } from 'vitest';
import { receiveUpload } from './multipart';

it('keeps every box of one name, in order, and the fields that come once as they are', async () => {
  const body = new FormData();
  body.append('grounds', 'unfounded');
  body.append('words', 'Les faits.');
  body.append('grounds', 'excessive');
  body.append('starts', '');
  body.append('starts', '2026-03-05');
  body.append('file', new File(['{}'], 'export.json'));
  const upload = await receiveUpload(
    new Request('http://desk.test/', { method: 'POST', body }),
    async ({ fields, file }) => {
      for await (const _chunk of file?.content ?? []);
      return { ...fields };
    },
  );
  expect(upload).toEqual({
    grounds: ['unfounded', 'excessive'],
    words: 'Les faits.',
    starts: ['', '2026-03-05'],
  });
});
