// Every message of every form is reached by a browser without JavaScript: it stands in the summary with a link to its
// field, and beside the field; and what was typed is still there. What to type wrongly follows from each field, what must
// be said from the form's own schema; a message that nothing reaches is told at the end. In French each message at each
// field, in English each form and each message.
import type { ErrorCode } from '../lib/errors';
import { path, rightSlug } from '../lib/i18n/routes';
import { RIGHTS } from '../lib/rules/rights';
import {
  CLAIM_PAGES,
  CLAIM_STEPS,
  DEPOSIT_PAGES,
  DEPOSIT_STEPS,
  deposit,
  filing,
} from '../lib/schemas/directives';
import { linkRequest } from '../lib/schemas/follow';
import { submission } from '../lib/schemas/submission';
import { PAGE_SCHEMAS } from '../lib/schemas/wizards';
import type { Made } from './access';
import { expect, test } from './actors';
import { query } from './behind';
import { Client, stateOf } from './client';
import { readForms } from './form-reader';
import { goodFor, MESSAGES, Tries } from './form-tries';
import { GOOD, STEP_TRIES, type TriedForm } from './forms';
import { claimForms } from './forms-claims';
import { deskForms } from './forms-desk';

test.skip(({ isMobile }) => isMobile, 'Nothing here depends on the screen.');

async function wizards(tries: Tries, base: string): Promise<void> {
  for (const right of RIGHTS) {
    const client = new Client(base);
    const at = (step: string) => path(tries.locale, `/request/${rightSlug(right)}/${step}`);
    for (let step: string | undefined = right === 'consent_withdrawal' ? 'consents' : 'who'; step; ) {
      const schema = PAGE_SCHEMAS[`${right}.${step}`];
      if (!schema) throw new Error(`${right}.${step}`);
      const { text } = await client.get(at(step));
      const { forms } = await readForms(tries.page, text);
      const form = forms.find(({ action }) => !action.endsWith('/follow'));
      const has = form?.fields[0]?.name ?? '';
      if (!form) throw new Error(at(step));
      const of = { name: step, has, schema, ...STEP_TRIES[step] };
      const good = await tries.through(client, at(step), form, of);
      const { to } = await tries.send(
        client,
        at(step),
        form,
        form.fields.length > 0 ? good : { press: 'next' },
      );
      const steps = Object.keys(PAGE_SCHEMAS).map((name) => name.split('.')[1] ?? '');
      step = steps.find((known) => to.split('?')[0] === at(known));
      if (!step) expect(to).toBe(at('check'));
    }
    const check = await tries.formAt(client, at('check'), 'draftId');
    await tries.through(client, at('check'), check, { name: 'check', has: 'draftId', schema: submission });
    const later = await tries.formAt(client, at('later'), 'email');
    await tries.through(client, at('later'), later, { name: 'later', has: 'email', schema: linkRequest });
  }
}

async function directive(tries: Tries, writer: Client): Promise<void> {
  for (const step of DEPOSIT_STEPS) {
    const address = path(tries.locale, `/directives/write/${step}`);
    const { forms } = await readForms(tries.page, (await writer.get(address)).text);
    const form = forms[0];
    if (!form) throw new Error(address);
    const has = form.fields[0]?.name ?? '';
    const good = { ...Object.fromEntries(form.fields.map(({ name }) => [name, ''])), ...GOOD };
    const sent = await tries.through(writer, address, form, {
      name: step,
      has,
      schema: DEPOSIT_PAGES[step],
      ...(step === 'people' ? { good } : {}),
      ...STEP_TRIES[step],
    });
    await tries.send(writer, address, form, sent);
  }
  const signing = path(tries.locale, '/directives/write/check');
  const consent = await tries.formAt(writer, signing, 'consent');
  await tries.through(writer, signing, consent, { name: 'deposit', has: 'consent', schema: deposit });
}

async function claim(tries: Tries, claimant: Client): Promise<void> {
  for (const step of CLAIM_STEPS) {
    const address = path(tries.locale, `/after-death/claim/${step}`);
    const { forms } = await readForms(tries.page, (await claimant.get(address)).text);
    const form = forms[0];
    if (!form) throw new Error(address);
    const has = form.fields[0]?.name ?? '';
    const of = { name: `claim ${step}`, has, schema: CLAIM_PAGES[step], ...STEP_TRIES[step] };
    await tries.send(claimant, address, form, await tries.through(claimant, address, form, of));
  }
  const filed = path(tries.locale, '/after-death/claim/check');
  const form = await tries.formAt(claimant, filed, 'version');
  await tries.through(claimant, filed, form, { name: 'claim', has: 'version', schema: filing });
}

async function entry(tries: Tries, base: string, made: Made, tried: TriedForm): Promise<void> {
  const { at, as, enter, given, refusals, ...of } = tried;
  for (const [sql, values] of given?.(made) ?? []) await query(sql, values);
  const client = new Client(base, made.cookies[as]);
  if (enter) await client.get(enter(made));
  const address = path(tries.locale, at(made));
  const form = await tries.formAt(client, address, of.has);
  await tries.through(client, address, form, { ...of, refusals: refusals?.(made) });
}

/** The boxes of the queue's rows: no field of the form has them, the message stands above it. */
async function bulk(tries: Tries, client: Client, { reference }: Made): Promise<void> {
  const { field } = MESSAGES[tries.locale];
  const address = path(tries.locale, '/dpo');
  const form = await tries.formAt(client, address, 'tag');
  for (const [values, says] of [
    [{ what: 'tag', tag: 'matrice' }, 'rows_missing'],
    [{ what: 'tag', tag: '', reference }, 'tag_missing'],
    [{ what: 'tag', tag: 'x'.repeat(50), reference }, 'too_long'],
    [{ what: 'assign', tag: 'matrice', assignee: crypto.randomUUID(), reference }, 'invalid'],
  ] as const) {
    const { text } = await tries.send(client, address, form, values);
    const again = (await readForms(tries.page, text)).forms.find(
      (one) => one.posts && one.fields.some(({ name }) => name === 'tag'),
    );
    expect(text).toContain(field[says]);
    expect(again?.fields.find(({ name }) => name === 'tag')?.values).toEqual([values.tag]);
    tries.reached.add(field[says]);
  }
}

/** From a page that was open before, what is revoked can't be revoked again, and a change begins one that is new. */
async function revoked(tries: Tries, writer: Client): Promise<void> {
  const press = (button: string) => writer.act(`/directives ${button}DirectiveAction`, tries.locale, {});
  expect((await press('revoke')).to).toBe(`${path(tries.locale, '/directives')}?done=revoked`);
  expect(stateOf(await press('revoke')).problem).toBe(MESSAGES[tries.locale].code.not_found);
  expect((await press('change')).to).toBe(path(tries.locale, '/directives/write/you'));
}

/** Without JavaScript, once every answer is right. */
async function logged(tries: Tries, client: Client): Promise<void> {
  const address = path(tries.locale, '/dpo/cases/new/access');
  const form = await tries.formAt(client, address, 'receivedOn');
  const { to } = await tries.send(client, address, form, goodFor(form));
  expect(to).toMatch(/\/DR-[A-Z0-9-]+\?done=logged/);
}

for (const locale of ['fr', 'en'] as const) {
  test(`every message beside a field is reached, and what was typed is kept, in ${locale}`, async ({
    page,
    base,
    newActors,
  }) => {
    test.setTimeout(420_000);
    const tries = new Tries(page, locale, locale === 'fr');
    const made = newActors();
    await wizards(tries, base);
    await directive(tries, new Client(base, made.cookies.requester));
    await claim(tries, new Client(base));
    const cases = await query<{ status: string; reference: string }>(
      'SELECT DISTINCT ON (status) status::text, reference FROM "RightsRequest" WHERE "closedAt" IS NULL',
    );
    const byStatus = Object.fromEntries(cases.map(({ status, reference }) => [status, reference]));
    for (const tried of [...deskForms(byStatus), ...claimForms]) await entry(tries, base, made, tried);
    await bulk(tries, new Client(base, made.cookies.dpo), made);
    await logged(tries, new Client(base, made.cookies.case_handler));
    await revoked(tries, new Client(base, made.cookies.requester));

    const { field } = MESSAGES[locale];
    const unreached = Object.entries(field).filter(([, message]) => !tries.reached.has(message));
    expect(unreached.map(([key]) => key)).toEqual([]);
    expect(tries.count).toBeGreaterThan(locale === 'fr' ? 200 : 80);
  });
}

/** What the form of a message is sent with, which field it is about, and the code of what is said. */
const MESSAGES_REFUSED: [
  as: 'requester' | 'dpo',
  fields: Record<string, string>,
  field: string,
  code: ErrorCode,
][] = [
  ['requester', { body: ' ', press: 'send' }, 'body', 'message_empty'],
  ['requester', { body: 'x'.repeat(10_001), press: 'send' }, 'body', 'message_long'],
  ['requester', { body: 'a\u0007b', press: 'send' }, 'body', 'invalid_characters'],
  ['dpo', { body: 'Un mot', reply: '', press: 'insert' }, 'reply', 'reply_missing'],
  ['dpo', { body: 'Un mot', press: 'join' }, 'message-file', 'file_empty'],
];

test('a message that is refused says why, beside its field, and comes back as it was typed', async ({
  page,
  base,
}) => {
  const made: Made = JSON.parse(process.env.ACTORS ?? '{}');
  for (const locale of ['fr', 'en'] as const) {
    for (const [as, fields, field, code] of MESSAGES_REFUSED) {
      const client = new Client(base, made.cookies[as]);
      const action = `/api/files/${as === 'dpo' ? 'replies' : 'messages'}/${made.reference}`;
      const { status, to } = await client.post(action, { locale, ...fields });
      expect([status, to], code).toEqual([303, expect.stringContaining(`refused=${code}#refused`)]);
      const { forms } = await readForms(page, (await client.get(to)).text);
      const shown = forms.find((form) => form.action === action);
      const said = MESSAGES[locale].code[code];
      expect(shown?.summary, code).toEqual([{ to: `#${field}`, text: expect.stringContaining(said) }]);
      const about = shown?.fields.find(({ id }) => id === field);
      if (about) expect(about.described.join('\n'), code).toContain(said);
      expect(shown?.fields.find(({ id }) => id === 'body')?.values, code).toEqual([fields.body]);
    }
  }
});
