// The page of the mail catcher: a list, newest first, and one mail as text, as HTML in a sandbox, and by its headers.
// /api/mails?to= gives the same as JSON, DELETE /api/mails empties, POST /api/mode {"mode"} sets how it fails.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { listPage, mailPage } from './catcher-html';
import { type CatcherSmtp, MODES } from './catcher-smtp';
import type { CaughtMail, Mailbox } from './mailbox';

const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-src 'self'; form-action 'none'";
/** What a mail's HTML may do inside its frame: be seen, and open its links in a new window. */
const MAIL_POLICY = `${POLICY}; sandbox allow-popups allow-popups-to-escape-sandbox`;

export function startCatcherPage(mailbox: Mailbox, smtp: CatcherSmtp, port: number): Promise<Server> {
  const server = createServer((request, response) => {
    answer(mailbox, smtp, request, response).catch(() => send(response, 404, 'text/plain', 'Not found'));
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}

async function answer(
  mailbox: Mailbox,
  smtp: CatcherSmtp,
  request: IncomingMessage,
  response: ServerResponse,
) {
  // Another site has no business here, whether by a name pointed at this machine or by a form sent to it.
  const isLocal = /^(localhost|127\.0\.0\.1)(:\d+)?$/.test(request.headers.host ?? '');
  if (!isLocal || request.headers.origin !== undefined) return send(response, 403, 'text/plain', 'Forbidden');
  const url = new URL(request.url ?? '/', 'http://localhost');
  const [first, id = '', part, index] = url.pathname.split('/').filter(Boolean);
  const route = `${request.method} /${first ?? ''}${first === 'api' ? `/${id}` : ''}`;

  if (route === 'GET /') return send(response, 200, 'text/html', listPage(await mailbox.list()));
  if (route === 'GET /api/mails') {
    const to = url.searchParams.get('to')?.toLowerCase();
    const mails = (await mailbox.list()).filter(
      ({ recipients }) => !to || recipients.some((recipient) => recipient.toLowerCase() === to),
    );
    return send(response, 200, 'application/json', JSON.stringify(mails.map(withoutContents)));
  }
  if (route === 'DELETE /api/mails') {
    mailbox.empty();
    return send(response, 204, 'text/plain', '');
  }
  if (route === 'POST /api/mode') {
    const { mode: wanted } = JSON.parse(await bodyOf(request));
    const mode = MODES.find((known) => known === wanted);
    if (!mode) return send(response, 400, 'text/plain', `One of ${MODES.join(', ')}`);
    smtp.mode = mode;
    return send(response, 204, 'text/plain', '');
  }
  if (route !== 'GET /mail') return send(response, 404, 'text/plain', 'Not found');

  const mail = await mailbox.read(id);
  if (part === 'html')
    return send(response, 200, 'text/html', mail.html, { 'content-security-policy': MAIL_POLICY });
  if (part === 'source') return send(response, 200, 'text/plain', mailbox.raw(id));
  if (part === 'attachment') {
    const attachment = mail.attachments[Number(index)];
    if (!attachment) return send(response, 404, 'text/plain', 'Not found');
    const name = encodeURIComponent(attachment.filename);
    return send(response, 200, 'application/octet-stream', attachment.content, {
      'content-disposition': `attachment; filename*=UTF-8''${name}`,
    });
  }
  return send(response, 200, 'text/html', mailPage(mail));
}

function send(
  response: ServerResponse,
  status: number,
  type: string,
  body: string | Buffer,
  headers: Record<string, string> = {},
) {
  response.writeHead(status, {
    'content-type': `${type}; charset=utf-8`,
    'content-security-policy': POLICY,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
    ...headers,
  });
  response.end(body);
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) body += chunk;
  return body;
}

function withoutContents(mail: CaughtMail) {
  return { ...mail, attachments: mail.attachments.map(({ content: _, ...attachment }) => attachment) };
}
