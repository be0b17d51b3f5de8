// The caught mails: one .eml file each, named so that names sort by arrival.
import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ParsedMail, simpleParser } from 'mailparser';

const NAME = /^\d{15}-[0-9a-f]{8}$/;

export interface CaughtMail {
  id: string;
  receivedAt: string;
  /** Who it was delivered to, from the envelope. */
  recipients: string[];
  from: string;
  subject: string;
  messageId: string;
  text: string;
  html: string;
  headers: [name: string, value: string][];
  attachments: { filename: string; contentType: string; size: number; content: Buffer }[];
}

export class Mailbox {
  private readonly known = new Map<string, CaughtMail>();

  constructor(private readonly folder: string) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  }

  /** Stores a mail as it came, its envelope above it as headers. */
  store(raw: Buffer, envelope: { from: string; to: string[] }): void {
    const id = `${String(Date.now()).padStart(15, '0')}-${randomBytes(4).toString('hex')}`;
    const head = `X-Envelope-From: ${envelope.from}\r\n${envelope.to.map((to) => `X-Envelope-To: ${to}\r\n`).join('')}`;
    const draft = join(this.folder, `${id}.part`);
    writeFileSync(draft, Buffer.concat([Buffer.from(head), raw]), { mode: 0o600 });
    renameSync(draft, join(this.folder, `${id}.eml`));
  }

  /** Newest first. */
  async list(): Promise<CaughtMail[]> {
    const ids = readdirSync(this.folder)
      .filter((name) => name.endsWith('.eml'))
      .map((name) => name.slice(0, -'.eml'.length))
      .filter((id) => NAME.test(id))
      .sort()
      .reverse();
    return Promise.all(ids.map((id) => this.read(id)));
  }

  /** Throws when there is no such mail. */
  async read(id: string): Promise<CaughtMail> {
    if (!NAME.test(id)) throw new Error('no such mail');
    const known = this.known.get(id);
    if (known) return known;
    const mail = summary(id, await simpleParser(this.raw(id)));
    this.known.set(id, mail);
    return mail;
  }

  raw(id: string): Buffer {
    if (!NAME.test(id)) throw new Error('no such mail');
    return readFileSync(join(this.folder, `${id}.eml`));
  }

  empty(): void {
    for (const name of readdirSync(this.folder)) if (name.endsWith('.eml')) rmSync(join(this.folder, name));
    this.known.clear();
  }
}

function summary(id: string, mail: ParsedMail): CaughtMail {
  const envelopeTo = mail.headers.get('x-envelope-to');
  return {
    id,
    receivedAt: new Date(Number(id.slice(0, 15))).toISOString(),
    recipients: [envelopeTo].flat().filter((to) => typeof to === 'string'),
    from: mail.from?.text ?? '',
    subject: mail.subject ?? '',
    messageId: mail.messageId ?? '',
    text: mail.text ?? '',
    html: mail.html || '',
    headers: mail.headerLines
      .filter(({ key }) => !key.startsWith('x-envelope-'))
      .map(({ line }) => {
        const colon = line.indexOf(':');
        return [line.slice(0, colon), line.slice(colon + 1).trim()];
      }),
    attachments: mail.attachments.map((attachment) => ({
      filename: attachment.filename ?? 'attachment',
      contentType: attachment.contentType,
      size: attachment.size,
      content: attachment.content,
    })),
  };
}
