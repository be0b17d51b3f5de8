// Every message of every form is reached, in both languages, by a browser without JavaScript: it stands in the summary
// with a link to its field, and beside the field; and what was typed is still there. What to type wrongly follows from
// each field, what must be said from the form's own schema; a message that nothing reaches is told at the end.
import type { Page } from '@playwright/test';
import type { z } from 'zod';
import commonEn from '../lib/i18n/messages/en/common';
import errorsEn from '../lib/i18n/messages/en/errors';
import commonFr from '../lib/i18n/messages/fr/common';
import errorsFr from '../lib/i18n/messages/fr/errors';
import { path, rightSlug } from '../lib/i18n/routes';
import type { Locale } from '../lib/rules/bilingual';
import { RIGHTS } from '../lib/rules/rights';
import { CLAIM_PAGES, CLAIM_STEPS, DEPOSIT_PAGES, DEPOSIT_STEPS, deposit } from '../lib/schemas/directives';
import { linkRequest } from '../lib/schemas/follow';
import { PAGE_SCHEMAS } from '../lib/schemas/wizards';
import { expect, test } from './actors';
import { query } from './behind';
import { Client } from './client';
import { readForms, type ShownField, type ShownForm } from './form-reader';
import { GOOD, type Refusal, STEP_TRIES, tried, type Values } from './forms';

test.skip(({ isMobile }) => isMobile, 'Nothing here depends on the screen.');

const FIELD = { fr: errorsFr.field, en: errorsEn.field };
const PREFIX = { fr: commonFr.errorPrefix, en: commonEn.errorPrefix };
/** Wrong somewhere: nothing, a control character, two lines, far too long, no choice that there is. */
const WRONG = ['', 'a\u0007b', 'a\nb', 'x'.repeat(25_000), 'no-such-choice'];
const NEVER_RETURNED = /password|code/i;

interface Said {
  field: string;
  message: string;
}

const plain = (text: string) => text.replaceAll('\r\n', '\n');
const list = (value: string | string[] | undefined) => [value ?? []].flat();

/** A right answer to each question of a form. */
function goodFor({ fields }: ShownForm, good: Values): Values {
  const answer = ({ name, kind, options }: ShownField): string | string[] => {
    const known = good[name] ?? GOOD[name];
    if (known !== undefined) return known;
    if (kind === 'radio') return options[0] ?? '';
    if (kind === 'checkbox') return options.slice(0, 1);
    if (kind === 'select') return options[0] ?? '';
    if (/-(day|month|year)$/.test(name)) return name.endsWith('year') ? '1950' : '2';
    return kind === 'password' ? 'une phrase assez longue' : 'Un texte';
  };
  return Object.fromEntries(fields.map((field) => [field.name, answer(field)]));
}

/** What the server is to say of these answers; nothing when they are right. */
function judged(schema: z.ZodType, { hidden }: ShownForm, values: Values, locale: Locale): Said[] {
  const entries = [...hidden, ...Object.entries(values)].filter(([name]) => !name.startsWith('$ACTION'));
  const typed = entries.flatMap(([name, value]) => {
    const all = list(value);
    return all.length === 0 ? [] : [[name, all.length === 1 ? all[0] : all]];
  });
  const { error } = schema.safeParse(Object.fromEntries(typed));
  const first = new Map<string, string>();
  for (const {
    path: [field],
    message,
  } of error?.issues ?? []) {
    const key = message.startsWith('field.') ? message.slice(6) : 'invalid';
    if (!first.has(String(field))) first.set(String(field), FIELD[locale][key as 'invalid']);
  }
  return [...first].map(([field, message]) => ({ field, message }));
}

class Tries {
  readonly reached = new Set<string>();
  readonly #seen = new Set<string>();
  count = 0;

  constructor(
    readonly page: Page,
    readonly locale: Locale,
  ) {}

  async formAt(client: Client, address: string, has: string): Promise<ShownForm> {
    const { status, text } = await client.get(address);
    expect(status, address).toBe(200);
    const { forms } = await readForms(this.page, text);
    const form = forms.find((one) => one.posts && one.fields.some(({ name }) => name === has));
    if (!form) throw new Error(`${address} has no form with ${has}`);
    return form;
  }

  send(client: Client, address: string, form: ShownForm, values: Values) {
    const body = new FormData();
    for (const [name, value] of form.hidden) body.append(name, value);
    for (const [name, value] of Object.entries(values)) for (const one of list(value)) body.append(name, one);
    return client.send(form.action || address, { method: 'POST', body });
  }

  /** Sends the form empty, then with one answer wrong at a time, then as `tries` and `refusals` say. */
  async through(
    client: Client,
    address: string,
    form: ShownForm,
    of: {
      name: string;
      has: string;
      schema: z.ZodType;
      good?: Values;
      tries?: Values[];
      refusals?: Refusal[];
    },
  ): Promise<Values> {
    const right = goodFor(form, of.good ?? {});
    const wrong = form.fields.flatMap(({ name, kind, options }): Values[] =>
      kind === 'select' || options.length > 0
        ? [{ [name]: [] }, { [name]: ['no-such-choice'] }]
        : WRONG.map((value) => ({ [name]: value })),
    );
    const empty = Object.fromEntries(
      form.fields.map(({ name, options }) => [name, options.length > 0 ? [] : '']),
    );
    for (const change of [empty, ...wrong, ...(of.tries ?? [])]) {
      const values = { ...right, ...change };
      const said = judged(of.schema, form, values, this.locale);
      // One that is right would be sent, one that says nothing new need not be.
      const fresh = said.filter(({ field, message }) => !this.#seen.has(`${of.name}.${field}.${message}`));
      if (fresh.length === 0) continue;
      for (const { field, message } of said) this.#seen.add(`${of.name}.${field}.${message}`);
      await this.refused(client, address, form, of, values, said);
    }
    for (const { values, field, says } of of.refusals ?? []) {
      const key = `${of.name}.${field}.${says}`;
      if (this.#seen.has(key)) continue;
      this.#seen.add(key);
      const message = FIELD[this.locale][says as 'invalid'];
      await this.refused(client, address, form, of, { ...right, ...values }, [{ field, message }]);
    }
    return right;
  }

  async refused(
    client: Client,
    address: string,
    form: ShownForm,
    { name, has }: { name: string; has: string },
    values: Values,
    said: Said[],
  ): Promise<void> {
    this.count += 1;
    const answer = await this.send(client, address, form, values);
    const what = `${name} at ${address} with ${JSON.stringify(values).slice(0, 300)}`;
    expect.soft([answer.status, answer.to], what).toEqual([200, '']);
    const { title, forms } = await readForms(this.page, answer.text);
    const shown = forms.find(({ fields }) => fields.some((field) => field.name === has));
    if (!shown) return expect.soft(what, 'the form is gone').toBe('');
    expect
      .soft(
        shown.summary.map(({ text }) => text),
        what,
      )
      .toEqual(said.map(({ message }) => message));
    for (const [index, { field, message }] of said.entries()) {
      const to = shown.summary[index]?.to.slice(1) ?? '';
      expect.soft(to.endsWith(field), `${what}: leads to ${field}`).toBe(true);
      const target = shown.fields.find(({ id }) => id === to);
      const beside = target?.described.map((text) => text.replaceAll('\u00a0', ' ')) ?? [];
      const wanted = `${PREFIX[this.locale]} ${message}`.replaceAll('\u00a0', ' ');
      expect.soft(beside, `${what}: beside ${field}`).toContain(wanted);
      this.reached.add(message);
    }
    if (forms.length === 1) expect.soft(title.replaceAll('\u00a0', ' '), what).toMatch(/^(Erreur :|Error:) /);
    for (const { name: field, kind, values: kept, options } of shown.fields) {
      if (NEVER_RETURNED.test(field)) continue;
      // A list always shows one of its own.
      if (kind.startsWith('select') && !list(values[field]).some((value) => options.includes(value)))
        continue;
      const typed = list(values[field]).filter((value) => options.length === 0 || options.includes(value));
      expect.soft([kept.map(plain), field], what).toEqual([typed.map(plain), field]);
    }
  }
}

for (const locale of ['fr', 'en'] as const) {
  test(`every message beside a field is reached, and what was typed is kept, in ${locale}`, async ({
    page,
    base,
    newActors,
  }) => {
    test.setTimeout(420_000);
    const tries = new Tries(page, locale);
    const made = newActors();
    const cases = await query<{ status: string; reference: string }>(
      'SELECT DISTINCT ON (status) status::text, reference FROM "RightsRequest" WHERE "closedAt" IS NULL',
    );

    for (const right of RIGHTS) {
      const client = new Client(base);
      const at = (step: string) => path(locale, `/request/${rightSlug(right)}/${step}`);
      for (let step: string | undefined = right === 'consent_withdrawal' ? 'consents' : 'who'; step; ) {
        const schema = PAGE_SCHEMAS[`${right}.${step}`];
        if (!schema) throw new Error(`${right}.${step}`);
        const { text } = await client.get(at(step));
        const { forms } = await readForms(page, text);
        const form = forms.find(({ action }) => !action.endsWith('/follow'));
        const has = form?.fields[0]?.name ?? '';
        if (!form) throw new Error(at(step));
        const good = await tries.through(client, at(step), form, {
          name: step,
          has,
          schema,
          ...STEP_TRIES[step],
        });
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
      const later = await tries.formAt(client, at('later'), 'email');
      await tries.through(client, at('later'), later, { name: 'later', has: 'email', schema: linkRequest });
    }

    const writer = new Client(base, made.cookies.requester);
    for (const step of DEPOSIT_STEPS) {
      const address = path(locale, `/directives/write/${step}`);
      const { forms } = await readForms(page, (await writer.get(address)).text);
      const form = forms[0];
      if (!form) throw new Error(address);
      const has = form.fields[0]?.name ?? '';
      const good = { ...Object.fromEntries(form.fields.map(({ name }) => [name, ''])), ...GOOD };
      const words = step === 'people' ? { good } : {};
      const sent = await tries.through(writer, address, form, {
        name: step,
        has,
        schema: DEPOSIT_PAGES[step],
        ...words,
        ...STEP_TRIES[step],
      });
      await tries.send(writer, address, form, sent);
    }
    const signing = path(locale, '/directives/write/check');
    const consent = await tries.formAt(writer, signing, 'consent');
    await tries.through(writer, signing, consent, { name: 'deposit', has: 'consent', schema: deposit });

    const claimant = new Client(base);
    for (const step of CLAIM_STEPS) {
      const address = path(locale, `/after-death/claim/${step}`);
      const { forms } = await readForms(page, (await claimant.get(address)).text);
      const form = forms[0];
      if (!form) throw new Error(address);
      const has = form.fields[0]?.name ?? '';
      const of = { name: `claim ${step}`, has, schema: CLAIM_PAGES[step], ...STEP_TRIES[step] };
      await tries.send(claimant, address, form, await tries.through(claimant, address, form, of));
    }

    // The desk has taken the claim up.
    await query(`UPDATE "Claim" SET status = 'checking', "confirmedAt" = "receivedAt" WHERE reference = $1`, [
      made.claim,
    ]);
    const byStatus = Object.fromEntries(cases.map(({ status, reference }) => [status, reference]));
    for (const { refusals, at, as, ...of } of tried(byStatus)) {
      const client = new Client(base, made.cookies[as]);
      const address = path(locale, at(made));
      const form = await tries.formAt(client, address, of.has);
      await tries.through(client, address, form, { ...of, refusals: refusals?.(made) });
    }

    // The boxes of the queue's rows: no field of the form has them, the message stands above it.
    const queue = new Client(base, made.cookies.dpo);
    const bulk = await tries.formAt(queue, path(locale, '/dpo'), 'tag');
    for (const [values, says] of [
      [{ what: 'tag', tag: 'matrice' }, 'rows_missing'],
      [{ what: 'tag', tag: '', reference: made.reference }, 'tag_missing'],
    ] as const) {
      const { text } = await tries.send(queue, path(locale, '/dpo'), bulk, values);
      const again = (await readForms(page, text)).forms.find(
        (one) => one.posts && one.fields.some(({ name }) => name === 'tag'),
      );
      expect(text).toContain(FIELD[locale][says]);
      expect(again?.fields.find(({ name }) => name === 'tag')?.values).toEqual([values.tag]);
      tries.reached.add(FIELD[locale][says]);
    }

    const unreached = Object.entries(FIELD[locale]).filter(([, message]) => !tries.reached.has(message));
    expect(unreached.map(([key]) => key)).toEqual([]);
    expect(tries.count).toBeGreaterThan(100);
  });
}
