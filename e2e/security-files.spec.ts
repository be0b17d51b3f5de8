// Files as attackers send them, against the built application: rows 19 to 25 of the hostile world, and 27 for files.
import { readdirSync, readFileSync } from 'node:fs';
import { request as http } from 'node:http';
import { deflateSync } from 'node:zlib';
import type { APIResponse, Page } from '@playwright/test';
import sharp from 'sharp';
import { claimingPng, packedPdf, paper, photo } from '../lib/testing/papers';
import { expect, test } from './fixtures';
import { sessionOf, signInAs } from './staff';

test.skip(({ isMobile }) => isMobile, 'Nothing here depends on the screen.');

const FILES = process.env.FILES ?? '';
const UPLOAD = '/api/files/drafts/rectification/evidence';
const LISTED = '/fr/demande/rectification/pieces';

interface Sent {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** Sends a file to a draft of this page's browser, begun now if it has none. */
function send(page: Page, baseURL: string | undefined, file: Sent): Promise<APIResponse> {
  return page.request.post(UPLOAD, {
    headers: { origin: new URL(baseURL ?? '').origin },
    multipart: { locale: 'fr', file, press: 'add' },
    maxRedirects: 0,
  });
}

/** What became of it: 'added', or the code of the refusal. */
async function verdict(sent: Promise<APIResponse>): Promise<string> {
  const response = await sent;
  if (response.status() !== 303) return String(response.status());
  const { searchParams } = new URL(response.headers().location ?? '', 'http://x');
  return searchParams.get('problem') ?? searchParams.get('done') ?? '';
}

const stored = () =>
  readdirSync(FILES, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);

test('19 · path names in file names: random storage names', async ({ page, baseURL }) => {
  for (const name of ['../../../../etc/passwd.pdf', 'C:\\Windows\\system32\\calc.pdf', '..%2f..%2fx.pdf']) {
    expect(await verdict(send(page, baseURL, { ...paper('x.pdf'), name }))).toBe('added');
  }
  await page.goto(LISTED);
  await expect(page.locator('.files a')).toHaveText(['passwd.pdf', 'calc.pdf', '..%2f..%2fx.pdf']);
  expect(stored().filter((name) => !/^[0-9a-f]{32}$/.test(name))).toEqual([]);
  for (const name of ['a\u0000.pdf', 'a\u202Efdp.exe.pdf', '...pdf\u200B', '..', '.pdf/']) {
    expect(await verdict(send(page, baseURL, { ...paper('x.pdf'), name }))).not.toBe('added');
  }
});

test('20 · HTML, SVG, script-bearing PDF: refused; the rest is download only, nosniff, sandboxed', async ({
  page,
  baseURL,
}) => {
  const pdf = (buffer: Buffer) => ({ name: 'a.pdf', mimeType: 'application/pdf', buffer });
  const cases: [Sent, string][] = [
    [
      { name: 'a.html', mimeType: 'application/pdf', buffer: Buffer.from('<script>1</script>') },
      'paper_type',
    ],
    [{ name: 'a.svg', mimeType: 'image/png', buffer: Buffer.from('<svg onload="1"/>') }, 'paper_type'],
    [pdf(Buffer.from('<html><script>1</script>')), 'file_type'],
    [pdf(paper('', '<</S /JavaScript /JS (app.alert(1))>>').buffer), 'file_active'],
    [pdf(paper('', '<</S /J#61v#61Script>>').buffer), 'file_active'],
    [pdf(paper('', '<</S /Launch /F (calc.exe)>>').buffer), 'file_active'],
    [pdf(packedPdf(deflateSync('5 0 <</S /JavaScript>>'))), 'file_active'],
    [pdf(paper('', '<</Encrypt 2 0 R>>').buffer), 'file_locked'],
  ];
  for (const [file, code] of cases) expect(await verdict(send(page, baseURL, file))).toBe(code);
  // Scripts after the end of a picture go with everything else that is no pixel.
  const picture = await photo('a.jpg');
  const tail = Buffer.from('<script>alert(1)</script>');
  await send(page, baseURL, { ...picture, buffer: Buffer.concat([picture.buffer, tail]) });
  await page.goto(LISTED);
  await expect(page.locator('.files a')).toHaveText(['a.jpg']);
  const got = await page.request.get((await page.locator('.files a').getAttribute('href')) ?? '');
  expect(got.headers()).toMatchObject({
    'content-type': 'image/jpeg',
    'content-disposition': expect.stringMatching(/^attachment;/),
    'x-content-type-options': 'nosniff',
    'content-security-policy': expect.stringMatching(/^sandbox; default-src 'none'/),
    'cache-control': 'no-store',
  });
  expect((await got.body()).includes('script')).toBe(false);
});

test('21 · content that does not match its type: refused', async ({ page, baseURL }) => {
  const { buffer: jpeg } = await photo('a.jpg');
  const { buffer: pdf } = paper('a.pdf');
  const png = await sharp(jpeg).png().toBuffer();
  const wrong: [string, Buffer, string][] = [
    ['a.png', jpeg, 'file_type'],
    ['a.jpg', png, 'file_type'],
    ['a.jpg', pdf, 'file_type'],
    ['a.pdf', jpeg, 'file_type'],
    ['a.pdf', Buffer.concat([Buffer.from('PK\u0003\u0004'), pdf]), 'file_type'],
    ['a.pdf', Buffer.alloc(0), 'file_empty'],
    ['a.pdf.exe', pdf, 'paper_type'],
    ['a', pdf, 'paper_type'],
    ['a.csv', Buffer.from('a;b'), 'paper_type'],
    ['a.jpg', jpeg.subarray(0, jpeg.length / 2), 'file_damaged'],
  ];
  for (const [name, buffer, code] of wrong) {
    const mimeType = 'application/pdf';
    expect([name, await verdict(send(page, baseURL, { name, mimeType, buffer }))]).toEqual([name, code]);
  }
});

test('22 · decompression bombs: refused before decoding', async ({ page, baseURL }) => {
  const png = (width: number, height: number) => ({
    name: 'a.png',
    mimeType: 'image/png',
    buffer: claimingPng(width, height),
  });
  expect(await verdict(send(page, baseURL, png(60_000, 60_000)))).toBe('picture_too_large');
  expect(await verdict(send(page, baseURL, png(2_000_000_000, 1)))).not.toBe('added');
  const objects = packedPdf(deflateSync(Buffer.alloc(80_000_000, '0')));
  const bomb = { name: 'a.pdf', mimeType: 'application/pdf', buffer: objects };
  expect(await verdict(send(page, baseURL, bomb))).toBe('file_damaged');
  expect((await page.request.get('/api/health')).status()).toBe(200);
});

test('23 · oversize, or cut off on its way: nothing of it remains', async ({ page, baseURL }) => {
  const { buffer } = paper('a.pdf');
  const padded = (size: number) => ({
    ...paper('grand.pdf'),
    buffer: Buffer.concat([
      buffer.subarray(0, 9),
      Buffer.alloc(size - buffer.length, '%'),
      buffer.subarray(9),
    ]),
  });
  const TEN = 10 * 1024 * 1024;
  expect(await verdict(send(page, baseURL, padded(TEN)))).toBe('added');
  expect(await verdict(send(page, baseURL, padded(TEN + 1)))).toBe('too_large');
  expect(await verdict(send(page, baseURL, padded(13 * 1024 * 1024)).catch(() => cutOff))).toBe('413');
  await page.goto(LISTED);
  await expect(page.locator('.files a')).toHaveCount(1);

  // A file of an answer is stored as it flows in: the line breaks in the middle.
  await signInAs(page, 'dpo');
  await page.goto('/fr/dpo');
  const reference = /DR(-\w{4}){3}/.exec(await page.locator('table').innerText())?.[0] ?? '';
  const cookie = sessionOf('dpo')
    .map(({ name, value }) => `${name}=${value}`)
    .join('; ');
  await new Promise<void>((resolve) => {
    const boundary = 'x'.repeat(20);
    const upload = http(new URL(`/api/files/answers/${reference}`, baseURL), {
      method: 'POST',
      headers: {
        cookie,
        origin: new URL(baseURL ?? '').origin,
        'x-forwarded-for': '10.9.9.9',
        'content-type': `multipart/form-data; boundary=${boundary}`,
        'content-length': 5_000_000,
      },
    });
    upload.on('error', () => resolve());
    upload.write(
      `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\n\r\n${'a'.repeat(2_000_000)}`,
      () => upload.destroy(),
    );
  });
  await expect.poll(() => readdirSync(`${FILES}/partial`)).toEqual([]);
});

/** A server that hangs up on a body too long may be heard as that only. */
const cutOff = { status: () => 413 } as unknown as APIResponse;

test('25 · location data in pictures is removed', async ({ page, baseURL }) => {
  const picture = await photo('maison.jpg');
  expect((await sharp(picture.buffer).metadata()).exif?.includes('Zorglub')).toBe(true);
  await send(page, baseURL, picture);
  await page.goto(LISTED);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'maison.jpg' }).click(),
  ]);
  const kept = readFileSync(await download.path());
  expect(kept.includes('Zorglub')).toBe(false);
  const { exif, xmp, iptc } = await sharp(kept).metadata();
  expect([exif, xmp, iptc]).toEqual([undefined, undefined, undefined]);
});

test('27 · the file of another browser: not found, to read and to take back', async ({
  page,
  browser,
  baseURL,
}) => {
  await send(page, baseURL, paper('facture.pdf'));
  await page.goto(LISTED);
  const address = (await page.locator('.files a').getAttribute('href')) ?? '';
  const other = await browser.newContext({ baseURL });
  const stranger = await other.newPage();
  await send(stranger, baseURL, paper('autre.pdf'));
  expect((await stranger.request.get(address)).status()).toBe(404);
  const taken = await stranger.request.post(UPLOAD, {
    headers: { origin: new URL(baseURL ?? '').origin },
    multipart: { locale: 'fr', remove: address.split('/').at(-1) ?? '' },
    maxRedirects: 0,
  });
  expect(taken.status()).toBe(404);
  await signInAs(stranger, 'dpo');
  expect((await stranger.request.get(address)).status()).toBe(404);
  await other.close();
  expect((await page.request.get(address)).status()).toBe(200);
});
