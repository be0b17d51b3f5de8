import { type AddressInfo, createServer, type Server } from 'node:net';
import { simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterEach, describe, expect, it } from 'vitest';
import { createMailer, MailError, type OutgoingMail, parseSender } from './send';

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

const mail: OutgoingMail = {
  to: 'claire@exemple.fr',
  subject: 'Demande GU-1 : une réponse vous attend',
  html: '<p>Bonjour</p>',
  text: 'Bonjour',
  messageId: '<one@exemple.test>',
  locale: 'fr',
};

const port = (server: Server) => (server.address() as AddressInfo).port;

async function smtp(options: SMTPServerOptions): Promise<string> {
  const server = new SMTPServer({ authOptional: true, disabledCommands: ['STARTTLS'], ...options });
  server.on('error', () => {});
  closing.push(() => server.close());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `smtp://127.0.0.1:${port(server.server)}`;
}

const refusal = (responseCode: number, text: string) => Object.assign(new Error(text), { responseCode });

const failure = async (url: string, sent: Partial<OutgoingMail> = {}): Promise<MailError> => {
  const mailer = createMailer(url, 'Exemple <dpo@exemple.test>', {
    greetingTimeout: 300,
    socketTimeout: 300,
  });
  const error = await mailer.send({ ...mail, ...sent }).then(
    () => undefined,
    (reason) => reason,
  );
  expect(error).toBeInstanceOf(MailError);
  return error as MailError;
};

describe('a mail that is taken', () => {
  it('reaches one recipient, with header and envelope alike', async () => {
    const received: { envelope: unknown; source: Buffer }[] = [];
    const url = await smtp({
      onData(stream, session, done) {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          const { mailFrom, rcptTo } = session.envelope;
          received.push({
            envelope: [mailFrom ? mailFrom.address : null, ...rcptTo.map((to) => to.address)],
            source: Buffer.concat(chunks),
          });
          done();
        });
      },
    });
    await createMailer(url, 'Société Exemple <dpo@exemple.test>').send(mail);
    expect(received).toHaveLength(1);
    expect(received[0]?.envelope).toEqual(['dpo@exemple.test', 'claire@exemple.fr']);
    const parsed = await simpleParser(received[0]?.source ?? '');
    expect(parsed.from?.text).toBe('"Société Exemple" <dpo@exemple.test>');
    expect([parsed.to].flat()[0]?.text).toBe('claire@exemple.fr');
    expect(parsed.subject).toBe(mail.subject);
    expect(parsed.messageId).toBe(mail.messageId);
    expect(parsed.text?.trim()).toBe('Bonjour');
    expect(parsed.headers.get('auto-submitted')).toBe('auto-generated');
  });
});

describe('a mail that is refused', () => {
  it('for good, when the server says 5xx of the recipient or of the message', async () => {
    const unknown = await smtp({
      onRcptTo: (_to, _session, done) => done(refusal(550, '5.1.1 no claire@exemple.fr')),
    });
    expect(await failure(unknown)).toMatchObject({ permanent: true, message: 'EENVELOPE RCPT TO 550 5.1.1' });
    const spam = await smtp({
      onData(stream, _session, done) {
        stream.resume().on('end', () => done(refusal(554, 'refused')));
      },
    });
    expect(await failure(spam)).toMatchObject({ permanent: true, message: 'EMESSAGE DATA 554' });
  });

  it('for now, on 4xx, and on 5xx about our side of it', async () => {
    const greylist = await smtp({ onRcptTo: (_to, _session, done) => done(refusal(451, 'later')) });
    expect(await failure(greylist)).toMatchObject({ permanent: false });
    const sender = await smtp({ onMailFrom: (_from, _session, done) => done(refusal(550, 'not you')) });
    expect(await failure(sender)).toMatchObject({ permanent: false });
  });

  it('for now, when nobody answers, nobody greets, or nobody confirms after DATA', async () => {
    expect(await failure('smtp://127.0.0.1:1')).toMatchObject({ permanent: false });
    const silent = createServer(() => {});
    closing.push(() => silent.close());
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    expect(await failure(`smtp://127.0.0.1:${port(silent)}`)).toMatchObject({ permanent: false });
    const mute = await smtp({ onData: (stream) => void stream.resume() });
    expect(await failure(mute)).toMatchObject({ permanent: false });
  });

  it('for good and before any connection, when a header holds a line break or the address is not bare', async () => {
    const nowhere = 'smtp://127.0.0.1:1';
    for (const sent of [
      { subject: 'Bonjour\r\nBcc: all@exemple.fr' },
      { subject: 'Bonjour\nX: y' },
      { subject: 'Bonjour\0' },
      { to: 'claire@exemple.fr, other@exemple.fr' },
      { to: '"a@evil.example"@victim.example' },
      { to: 'Claire <claire@exemple.fr>' },
      { to: 'claire@société.fr' },
      { replyTo: 'dpo@exemple.fr\r\nBcc: all@exemple.fr' },
      { messageId: '<a@b>\r\nBcc: all@exemple.fr' },
    ]) {
      expect(await failure(nowhere, sent)).toMatchObject({ permanent: true });
    }
  });

  it('a password is never sent to another machine without TLS', async () => {
    let asked = false;
    const url = await smtp({
      onAuth(_auth, _session, done) {
        asked = true;
        done(null, { user: 'u' });
      },
    });
    // The same server under a name that is not this machine's own.
    const abroad = url.replace('smtp://127.0.0.1', 'smtp://user:secret@127.1.1.1');
    expect(await failure(abroad)).toMatchObject({ permanent: false });
    expect(asked).toBe(false);
  });
});

describe('MAIL_FROM', () => {
  it('is an address, with a name or without', () => {
    expect(parseSender('dpo@exemple.test')).toEqual({ name: '', address: 'dpo@exemple.test' });
    expect(parseSender('Société, Exemple <dpo@exemple.test>')).toEqual({
      name: 'Société, Exemple',
      address: 'dpo@exemple.test',
    });
    for (const bad of [
      '',
      'Exemple',
      '"a@b" <c>',
      'a <b@exemple.fr>\r\nBcc: c@exemple.fr',
      'a@b.fr, c@d.fr',
    ]) {
      expect(() => parseSender(bad)).toThrow();
    }
  });
});
