import { expect, it, vi } from 'vitest';
import { AppError } from '@/lib/errors';
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

it('23 · cuts off a sender of one byte now and then, and tells whoever reads', async () => {
  const head = '--x\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\n\r\n';
  const drip = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(Buffer.from(head)),
    async pull(controller) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      controller.enqueue(Buffer.from('a'));
    },
  });
  const request = new Request('http://desk.test/', {
    method: 'POST',
    body: drip,
    headers: { 'content-type': 'multipart/form-data; boundary=x' },
    duplex: 'half',
  } as RequestInit);
  const broken = vi.fn();
  const received = receiveUpload(
    request,
    async ({ file }) => {
      try {
        for await (const _chunk of file?.content ?? []);
      } catch (error) {
        broken();
        throw error;
      }
    },
    200,
  );
  await expect(received).rejects.toMatchObject({ code: 'file_empty' });
  expect(broken).toHaveBeenCalledOnce();
});

it('reads to its end a file that nobody wants', async () => {
  const body = new FormData();
  body.append('file', new File(['x'.repeat(300_000)], 'a.txt'));
  body.append('press', 'send');
  const request = new Request('http://desk.test/', { method: 'POST', body });
  expect(await receiveUpload(request, async ({ fields }) => fields)).toEqual({ press: 'send' });
});

it('tells why a file was refused, even when it never came to its end', async () => {
  const head = '--x\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\n\r\nabc';
  const request = new Request('http://desk.test/', {
    method: 'POST',
    body: head,
    headers: { 'content-type': 'multipart/form-data; boundary=x' },
  });
  const refused = receiveUpload(request, async () => {
    throw new AppError('too_large');
  });
  await expect(refused).rejects.toMatchObject({ code: 'too_large' });
});
