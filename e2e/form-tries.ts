// Tries a form without JavaScript, wrong in every way, and looks at what comes back: each message in the summary with a
// link to its field, the same words beside the field, no two alike, and all that was typed.
import type { Page } from '@playwright/test';
import type { z } from 'zod';
import commonEn from '../lib/i18n/messages/en/common';
import errorsEn from '../lib/i18n/messages/en/errors';
import commonFr from '../lib/i18n/messages/fr/common';
import errorsFr from '../lib/i18n/messages/fr/errors';
import type { Locale } from '../lib/rules/bilingual';
import type { Client } from './client';
import { expect } from './fixtures';
import { readForms, type ShownField, type ShownForm } from './form-reader';
import { GOOD, type Refusal, type TriedForm, type Values } from './forms';

export const MESSAGES = { fr: errorsFr, en: errorsEn };
const PREFIX = { fr: commonFr.errorPrefix, en: commonEn.errorPrefix };
/** Wrong somewhere: nothing, a control character, two lines, too long for most and for all, no choice that there is. */
const NO_CHOICE = 'no-such-choice';
const WRONG = ['', 'a\u0007b', 'a\nb', 'x'.repeat(6_000), NO_CHOICE];
const TOO_LONG = 'x'.repeat(25_000);
const NEVER_RETURNED = /password|code/i;
const STALE = { version: '999' };

interface Said {
  field: string;
  message: string;
}

/** What a form is tried with; `has` finds it on its page again. */
export type Tried = Pick<TriedForm, 'name' | 'has' | 'schema' | 'good' | 'tries' | 'stale'> & {
  refusals?: Refusal[];
};

const plain = (text: string) => text.replaceAll('\r\n', '\n').replaceAll('\u00a0', ' ');
const list = (value: string | string[] | undefined) => [value ?? []].flat();

const isOne = ({ fields, hidden }: ShownForm, has: string) =>
  fields.some(({ name, id }) => name === has || id === has) ||
  hidden.some(([name, value]) => name === has || value.includes(has));

/** A right answer to each question of a form. */
export function goodFor({ fields }: ShownForm, good: Values = {}): Values {
  const answer = ({ name, kind, options, values }: ShownField): string | string[] => {
    const known = good[name] ?? GOOD[name];
    if (known !== undefined) return known;
    // What is there already.
    if (options.length === 0 && values[0]) return values[0];
    if (kind === 'radio') return options[0] ?? '';
    if (kind === 'checkbox') return options.slice(0, 1);
    if (kind === 'select') return options[0] ?? '';
    if (/-(day|month|year)$/.test(name)) return name.endsWith('year') ? '1950' : '2';
    return kind === 'password' ? 'une phrase assez longue' : 'Un texte';
  };
  return Object.fromEntries(fields.map((field) => [field.name, answer(field)]));
}

/** What the server is to say of these answers, in the order of the questions; nothing when they are right. */
function judged(schema: z.ZodType, { hidden, fields }: ShownForm, values: Values, locale: Locale): Said[] {
  const entries = [...hidden, ...Object.entries(values)].filter(([name]) => !name.startsWith('$ACTION'));
  const typed = entries.flatMap(([name, value]) => {
    const all = list(value);
    return all.length === 0 ? [] : [[name, all.length === 1 ? all[0] : all]];
  });
  const { error } = schema.safeParse(Object.fromEntries(typed));
  const first = new Map<string, string>();
  for (const { path, message } of error?.issues ?? []) {
    const field = String(path[0]);
    const key = message.startsWith('field.') ? message.slice(6) : 'invalid';
    if (!first.has(field)) first.set(field, MESSAGES[locale].field[key as 'invalid']);
  }
  const place = (of: string) => fields.findIndex(({ name }) => name === of || name === `${of}-day`);
  return [...first]
    .map(([field, message]) => ({ field, message }))
    .sort((a, b) => place(a.field) - place(b.field));
}

export class Tries {
  readonly reached = new Set<string>();
  readonly #seen = new Set<string>();
  count = 0;

  /** @param each every message at every field; otherwise each form, and each message once. */
  constructor(
    readonly page: Page,
    readonly locale: Locale,
    readonly each: boolean,
  ) {}

  async formAt(client: Client, address: string, has: string): Promise<ShownForm> {
    const { status, text } = await client.get(address);
    expect(status, address).toBe(200);
    const { forms } = await readForms(this.page, text);
    const form = forms.find((one) => one.posts && isOne(one, has));
    if (!form) throw new Error(`${address} has no form with ${has}`);
    return form;
  }

  send(client: Client, address: string, form: ShownForm, values: Values) {
    const body = new FormData();
    for (const [name, value] of form.hidden) body.append(name, list(values[name])[0] ?? value);
    const typed = Object.entries(values).filter(([name]) => !form.hidden.some(([known]) => known === name));
    for (const [name, value] of typed) for (const one of list(value)) body.append(name, one);
    return client.send(form.action || address, { method: 'POST', body });
  }

  /** Sends the form empty, with one answer wrong at a time, as `tries` and `refusals` say, and from an old page. */
  async through(client: Client, address: string, form: ShownForm, of: Tried): Promise<Values> {
    const right = goodFor(form, of.good);
    const wrongFor = (options: string[], value: string) =>
      options.length === 0 ? value : value === NO_CHOICE ? [value] : [];
    const wrong = form.fields.flatMap(({ name, options }): Values[] =>
      [...WRONG, TOO_LONG].map((value) => ({ [name]: wrongFor(options, value) })),
    );
    // All at once first: the fewer times a form is sent, and several fields say the same then.
    const all = WRONG.map((value) =>
      Object.fromEntries(form.fields.map(({ name, options }) => [name, wrongFor(options, value)])),
    );
    for (const change of [...all, ...wrong, ...(of.tries ?? [])]) {
      const values = { ...right, ...change };
      const said = judged(of.schema, form, values, this.locale);
      // One that is right would be sent, one that says nothing new need not be.
      const keys = said.map(({ field, message }) => (this.each ? `${of.name}.${field}.${message}` : message));
      const known = said.length === 0 || this.each || this.#seen.has(of.name);
      if (known && keys.every((key) => this.#seen.has(key))) continue;
      for (const key of [of.name, ...keys]) this.#seen.add(key);
      await this.#refused(client, address, form, of, values, said);
    }
    const { field, code } = MESSAGES[this.locale];
    const old = of.stale ?? (form.hidden.some(([name]) => name === 'version') ? STALE : null);
    const refusals: Refusal[] = [
      ...(of.refusals ?? []),
      ...(old ? [{ values: old, problem: 'conflict' as const }] : []),
    ];
    for (const refusal of refusals) {
      const about = this.each || 'field' in refusal ? of.name : '';
      const key = `${about}.${JSON.stringify(refusal)}`;
      if (this.#seen.has(key)) continue;
      this.#seen.add(key);
      const said = 'field' in refusal ? [{ field: refusal.field, message: field[refusal.says] }] : [];
      const problem = 'problem' in refusal ? code[refusal.problem] : '';
      await this.#refused(client, address, form, of, { ...right, ...refusal.values }, said, problem);
    }
    return right;
  }

  async #refused(
    client: Client,
    address: string,
    form: ShownForm,
    { name, has }: Tried,
    values: Values,
    said: Said[],
    problem = '',
  ): Promise<void> {
    this.count += 1;
    const answer = await this.send(client, address, form, values);
    const what = `${name} at ${address} with ${JSON.stringify(values).slice(0, 300)}`;
    const status = problem === MESSAGES[this.locale].code.conflict ? 409 : 200;
    expect.soft([answer.status, answer.to], what).toEqual([status, '']);
    const { title, forms } = await readForms(this.page, answer.text);
    const shown = forms.find((one) => isOne(one, has));
    if (!shown) return expect.soft(what, 'the form is gone').toBe('');
    expect.soft(shown.folded, `${what}: is hidden`).toBe(false);
    expect.soft(plain(shown.problem), what).toBe(plain(problem));
    expect.soft(shown.summary.length, what).toBe(said.length);
    const words = shown.summary.map(({ text }) => text);
    expect.soft(new Set(words).size, `${what}: no two are alike`).toBe(words.length);
    for (const [index, { field, message }] of said.entries()) {
      const { to = '', text = '' } = shown.summary[index] ?? {};
      // Where two would be alike, each names its question first.
      const twice = said.filter((other) => other.message === message).length > 1;
      expect
        .soft(text === message || (twice && text.endsWith(` – ${message}`)), `${what}: ${text}`)
        .toBe(true);
      expect.soft(to.endsWith(field), `${what}: leads to ${field}`).toBe(true);
      const target = shown.fields.find(({ id }) => id === to.slice(1));
      const beside = target?.described.map(plain) ?? [];
      expect.soft(beside, `${what}: beside ${field}`).toContain(plain(`${PREFIX[this.locale]} ${text}`));
      this.reached.add(message);
    }
    if (forms.length === 1) expect.soft(plain(title), what).toMatch(/^(Erreur :|Error:) /);
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
