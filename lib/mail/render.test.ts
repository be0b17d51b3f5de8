// Every template in both languages: complete, literal, self-contained, and as good in text as in HTML.
import { describe, expect, it } from 'vitest';
import { TEMPLATES, type TemplateName, templateOf } from '@/emails';
import { LOCALES } from '@/lib/rules/bilingual';
import { renderMail } from './render';

const names = Object.keys(TEMPLATES) as TemplateName[];
const cases = names.flatMap((name) => LOCALES.map((locale) => ({ name, locale })));
const preview = (name: TemplateName, changes: object = {}) =>
  ({ ...templateOf(name).default.PreviewProps, ...changes }) as never;

describe.each(cases)('$name in $locale', ({ name, locale }) => {
  const mail = renderMail(name, preview(name, { locale }));

  it('says who sends it, what to do, and how to reach the DPO, in HTML and in text', async () => {
    const { html, text } = await mail;
    const { url, reference = '' } = preview(name) as { url: string; reference?: string };
    for (const words of ['Société Exemple', 'dpo@exemple.test', url, reference]) {
      expect(html).toContain(words);
      expect(text).toContain(words);
    }
    expect(text).not.toMatch(/[<>]|&[a-z]+;|\[object|undefined|null/);
    for (const line of text.split('\n')) expect(line.includes('://') || line.length <= 76).toBe(true);
  });

  it('is one accessible page that fetches nothing', async () => {
    const { html } = await mail;
    expect(html).toContain(`<html dir="ltr" lang="${locale}"`);
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).toContain('prefers-color-scheme');
    expect(html).not.toMatch(/<img|<script|<iframe|@import|@font-face|url\(|\ssrc=|<link/i);
    const targets = [...html.matchAll(/href="([^"]*)"/g)].map(([, target]) => target);
    for (const target of targets) {
      expect(target).toMatch(/^(https:\/\/droits\.exemple\.test\/|mailto:dpo@exemple\.test$)/);
    }
  });

  it('has a subject without content, on one line', async () => {
    const { subject } = await mail;
    expect(subject).toMatch(/^[^\p{Cc}]{10,78}$/u);
  });

  it('respects the typography of its language', async () => {
    const { subject, text } = await mail;
    const words = `${subject}\n${text}`.replace(/https?:\S+/g, '');
    expect(words).not.toMatch(/'|~|\.\.\./);
    if (locale === 'fr') expect(words).not.toMatch(/[^\u00a0\u202f\s][?!;]|[\p{L})][:] |[ \n][:;?!]/u);
    else expect(subject).not.toMatch(/[\u00a0][:;?!]/);
  });
});

describe('what is put into a mail', () => {
  it('stays literal in HTML, in text and in the subject', async () => {
    const name = 'Dupont & Fils <b>{{name}}</b> **y**';
    const inviter = 'Zoé <script>alert(1)</script> [a](https://evil.example)';
    const controller = {
      name,
      address: ['1 <i>rue</i>'],
      dpoEmail: 'dpo@exemple.test',
      siteUrl: 'https://x.test',
    };
    const { subject, html, text } = await renderMail(
      'staff-invitation',
      preview('staff-invitation', { controller, inviter }),
    );
    expect(subject).toContain(name);
    const inOneLine = text.replace(/\s+/g, ' ');
    expect(inOneLine).toContain(name);
    expect(inOneLine).toContain(inviter);
    expect(html).toContain('Dupont &amp; Fils &lt;b&gt;{{name}}&lt;/b&gt; **y**');
    expect(html).not.toMatch(/<script|<b>|<i>|href="https:\/\/evil/);
  });

  it.each([
    ['an address that runs code', { url: 'javascript:alert(1)' }],
    ['a colour that is more than a colour', { accent: '#fff;background:url(https://evil.example)' }],
    ['a property that the template does not know', { body: 'secret' }],
    ['a missing property', { reference: undefined }],
    ['a reference that is no reference', { reference: 'GU 1\r\nBcc: x@exemple.fr' }],
  ])('is refused: %s', async (_what, changes) => {
    await expect(renderMail('answer-ready', preview('answer-ready', changes))).rejects.toThrow();
  });

  it('a pale or a missing colour leaves the button readable', async () => {
    const pale = await renderMail('new-message', preview('new-message', { accent: '#ffe680' }));
    expect(pale.html).toMatch(/background:#ffe680;[^"]*color:#10151a/);
    const none = await renderMail('new-message', preview('new-message', { accent: null }));
    expect(none.html).toMatch(/background:#[0-9a-f]{6};[^"]*color:#ffffff/);
  });

  it('shows the logo that comes with it, and nothing from elsewhere', async () => {
    const { html, text } = await renderMail(
      'new-message',
      preview('new-message', { logo: { width: 480, height: 120 } }),
    );
    expect(html.match(/<img/g)).toHaveLength(1);
    expect(html).toContain('src="cid:logo@guichet"');
    expect(text).not.toContain('cid:');
  });

  it('leaves out the confirmation once the address is known', async () => {
    const props = templateOf('request-received').default.PreviewProps;
    const { text } = await renderMail('request-received', { ...props, confirmed: true });
    expect(text).not.toContain('Confirmer mon adresse');
    expect(text).toContain('Suivre ma demande');
  });

  it('names each request of a submission', async () => {
    const props = templateOf('request-received').default.PreviewProps;
    const together = [{ reference: 'GU-2222-3333', right: 'restriction' as const }];
    const { text } = await renderMail('request-received', { ...props, together });
    expect(text).toContain(props.reference);
    expect(text.replaceAll(/\s+/g, ' ')).toContain('GU-2222-3333, droit à la limitation du traitement');
  });
});
