// The two pages of the mail catcher, as HTML.
import type { CaughtMail } from './mailbox';

export function listPage(mails: CaughtMail[]): string {
  const rows = mails.map(
    (mail) => `<li><a href="/mail/${mail.id}"><strong>${escapeHtml(mail.subject)}</strong></a><br>
      <span>${escapeHtml(mail.recipients.join(', '))}</span> <time>${when(mail)}</time></li>`,
  );
  const empty = '<p>No mail yet. What Guichet sends appears here; reload to see it.</p>';
  return page('Caught mails', rows.length === 0 ? empty : `<ul class="list">${rows.join('\n')}</ul>`);
}

export function mailPage(mail: CaughtMail): string {
  const attachments = mail.attachments.map(
    ({ filename, size }, index) =>
      `<li><a href="/mail/${mail.id}/attachment/${index}">${escapeHtml(filename)}</a> (${Math.ceil(size / 1024)} kB)</li>`,
  );
  const headers = mail.headers.map(
    ([name, value]) => `<dt>${escapeHtml(name)}</dt><dd>${escapeHtml(value)}</dd>`,
  );
  return page(
    mail.subject,
    `<p><a href="/">All mails</a></p>
    <p class="envelope">${escapeHtml(mail.from)} → ${escapeHtml(mail.recipients.join(', '))}<br><time>${when(mail)}</time></p>
    ${attachments.length > 0 ? `<ul>${attachments.join('')}</ul>` : ''}
    ${mail.html ? `<iframe title="The mail as HTML" sandbox="allow-popups allow-popups-to-escape-sandbox" src="/mail/${mail.id}/html"></iframe>` : ''}
    <h2>Text</h2><pre>${linked(mail.text)}</pre>
    <details><summary>Headers</summary><dl>${headers.join('')}</dl><a href="/mail/${mail.id}/source">Source</a></details>`,
  );
}

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title>
<style>
  :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
  body { max-width: 52rem; margin: 2rem auto; padding: 0 1rem; }
  h1 { font-size: 1.4rem; } h2 { font-size: 1.1rem; }
  .list { list-style: none; padding: 0; } .list li { padding: .75rem 0; border-top: 1px solid color-mix(in srgb, currentcolor 20%, transparent); }
  .envelope time { color: inherit; } .list span, .list time, .envelope { color: color-mix(in srgb, currentcolor 70%, transparent); }
  iframe { width: 100%; height: 42rem; border: 1px solid color-mix(in srgb, currentcolor 20%, transparent); background: white; }
  pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; } dt { font-weight: 600; } dd { margin: 0 0 .5rem; overflow-wrap: anywhere; }
</style></head>
<body><h1>${escapeHtml(title)}</h1>${body}</body></html>`;
}

const when = (mail: CaughtMail) => mail.receivedAt.replace('T', ' ').slice(0, 19);

const linked = (text: string) =>
  escapeHtml(text).replace(/https?:\/\/[^\s<&]+/g, (url) => `<a href="${url}" rel="noreferrer">${url}</a>`);

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escapeHtml = (text: string) =>
  text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
