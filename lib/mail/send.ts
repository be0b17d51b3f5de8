// Hands one rendered mail to the SMTP server: one recipient, one connection, an explicit envelope. A refusal says
// whether trying again can help, and never quotes the server, whose answers repeat addresses.
import nodemailer, { type Transporter } from 'nodemailer';
import { LOGO_CID } from '@/emails/_props';
import type { Locale } from '@/lib/rules/bilingual';
import { parseEmail } from '@/lib/rules/email-address';

export interface OutgoingMail {
  /** A bare address, as `parseEmail` gives it. */
  to: string;
  subject: string;
  html: string;
  text: string;
  /** '<id@host>', the same at every attempt: a server that got the mail twice can tell. */
  messageId: string;
  locale: Locale;
  replyTo?: string;
  /** A PNG that the page names by `LOGO_CID`. */
  logo?: Uint8Array;
}

export interface Mailer {
  /** Resolves once the server has taken the mail. Throws a `MailError` otherwise. */
  send(mail: OutgoingMail): Promise<void>;
}

export class MailError extends Error {
  override readonly name = 'MailError';
  constructor(
    /** Safe to store and to show: codes only. */
    message: string,
    /** The same mail to the same address will be refused again. */
    readonly permanent: boolean,
  ) {
    super(message);
  }
}

const SECONDS = 1000;
const TIMEOUTS = {
  dnsTimeout: 10 * SECONDS,
  connectionTimeout: 20 * SECONDS,
  greetingTimeout: 20 * SECONDS,
  socketTimeout: 60 * SECONDS,
};
const WHOLE_SEND = 120 * SECONDS;

/** @param from 'Name <address>' or a bare address, for the header; its address is the envelope's sender. */
export function createMailer(smtpUrl: string, from: string, timeouts: Partial<typeof TIMEOUTS> = {}): Mailer {
  const sender = parseSender(from);
  const transport = nodemailer.createTransport({
    url: smtpUrl,
    requireTLS: sendsPasswordAbroad(smtpUrl),
    ...TIMEOUTS,
    ...timeouts,
  });
  return { send: (mail) => send(transport, sender, mail) };
}

async function send(transport: Transporter, from: Sender, mail: OutgoingMail): Promise<void> {
  check(mail);
  try {
    await transport.sendMail({
      from,
      to: { name: '', address: mail.to },
      replyTo: mail.replyTo ? { name: '', address: mail.replyTo } : undefined,
      envelope: { from: from.address, to: [mail.to] },
      subject: mail.subject,
      html: mail.html,
      text: mail.text,
      messageId: mail.messageId,
      headers: {
        'Auto-Submitted': 'auto-generated',
        'X-Auto-Response-Suppress': 'All',
        'Content-Language': mail.locale,
      },
      attachments: mail.logo ? [logoPart(mail.logo)] : [],
      disableFileAccess: true,
      disableUrlAccess: true,
      signal: AbortSignal.timeout(WHOLE_SEND),
    });
  } catch (error) {
    throw toMailError(error);
  }
}

/** Within the page, never a file to save. */
const logoPart = (logo: Uint8Array) => ({
  cid: LOGO_CID,
  filename: 'logo.png',
  contentType: 'image/png',
  contentDisposition: 'inline' as const,
  content: Buffer.from(logo),
});

/** What can't be sent safely is refused before any connection is made. */
function check(mail: OutgoingMail): void {
  for (const header of ['subject', 'to', 'messageId', 'replyTo'] as const) {
    if (/\p{Cc}/u.test(mail[header] ?? '')) throw new MailError(`control character in ${header}`, true);
  }
  for (const address of [mail.to, mail.replyTo]) {
    if (address !== undefined && !isBare(address)) throw new MailError('not a bare address', true);
  }
  if (!/^<[\w.-]+@[\w.-]+>$/.test(mail.messageId)) throw new MailError('not a message id', true);
}

const isBare = (value: string) => {
  const parsed = parseEmail(value);
  return parsed.ok && parsed.address === value;
};

/**
 * RFC 5321 §4.2.1: a 5xx answer is final. Only about the recipient or the message, though: one about our sender, our
 * password or the server itself is repaired by whoever runs the portal, and the mail then leaves.
 */
function toMailError(error: unknown): MailError {
  const { code, command, responseCode, response, permanent } = error as {
    code?: string;
    command?: string;
    responseCode?: number;
    response?: string;
    permanent?: boolean;
  };
  const enhanced = /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/.exec(response ?? '')?.[1];
  const summary = [code ?? 'unknown error', command, responseCode, enhanced].filter(Boolean).join(' ');
  return new MailError(summary, permanent === true && (command === 'RCPT TO' || command === 'DATA'));
}

interface Sender {
  name: string;
  address: string;
}

/** Throws when MAIL_FROM can't be read: the portal must not start with it. */
export function parseSender(from: string): Sender {
  const [, name = '', address = from] = /^([^<>"\p{Cc}]*?) *<([^<>]+)>$/u.exec(from) ?? [];
  const parsed = parseEmail(address);
  if (!parsed.ok) throw new Error('MAIL_FROM is not an address, nor a name followed by <address>');
  return { name, address: parsed.address };
}

/** A password never leaves this machine unencrypted, even when the server doesn't offer STARTTLS. */
function sendsPasswordAbroad(smtpUrl: string): boolean {
  const { password, hostname } = new URL(smtpUrl);
  return password !== '' && !['localhost', '127.0.0.1', '[::1]'].includes(hostname);
}
