// Every message that a wizard's form can say is reached here, in both languages; what was typed comes back each time.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { handleForm } from '@/lib/action';
import { checkStep } from '@/lib/cases/check-step';
import errorsEn from '@/lib/i18n/messages/en/errors';
import errorsFr from '@/lib/i18n/messages/fr/errors';
import { RIGHTS } from '@/lib/rules/rights';
import { type Answers, isFileStep, type Step, WIZARDS } from '@/lib/schemas/wizards';

const MESSAGES: Record<'fr' | 'en', Record<string, string>> = { fr: errorsFr.field, en: errorsEn.field };
const LONG = 'a'.repeat(6000);

type Typed = Record<string, string | string[]>;
/** What is typed on a page, the field that is at fault, and the message. */
type Case = readonly [typed: Typed, field: string, message: string];

const CASES: Partial<Record<Step, readonly Case[]>> = {
  who: [
    [{}, 'filedAs', 'filed_as'],
    [{ filedAs: 'nobody' }, 'filedAs', 'filed_as'],
  ],
  represented: [
    [{ representedName: ' ', answerTo: 'me', powers: 'Un mandat' }, 'representedName', 'represented_missing'],
    [{ representedName: 'Paul\nDurand', answerTo: 'me' }, 'representedName', 'one_line'],
    [{ representedName: 'Paul Durand', powers: LONG, answerTo: 'me' }, 'powers', 'too_long'],
    [{ representedName: 'Paul Durand' }, 'answerTo', 'answer_to'],
  ],
  client: [
    [{ clientName: 'Marine Sarl' }, 'forClient', 'for_client'],
    [{ forClient: 'yes', clientName: 'a\nb' }, 'clientName', 'one_line'],
  ],
  identity: [
    [{ name: '', email: 'zoe@exemple.fr', postalAddress: '1 rue\nParis' }, 'name', 'name_missing'],
    [{ name: 'Zoé\u0007', email: 'zoe@exemple.fr' }, 'name', 'characters'],
    [{ name: 'Zoé', email: ' ' }, 'email', 'email_missing'],
    [{ name: 'Zoé' }, 'email', 'email_missing'],
    [{ name: 'Zoé', email: 'zoe@' }, 'email', 'email'],
    [{ name: LONG, email: 'zoe@exemple.fr' }, 'name', 'too_long'],
  ],
  scope: [
    [{ categories: 'browsing' }, 'scope', 'scope'],
    [{ scope: 'some' }, 'categories', 'categories'],
    [{ scope: 'some', categories: 'unknown' }, 'categories', 'categories'],
  ],
  format: [
    [{}, 'format', 'format'],
    [{ format: 'paper' }, 'format', 'paper_needs_address'],
  ],
  corrections: [
    [{ datum1: '', held1: 'x', right1: 'y' }, 'datum1', 'datum_missing'],
    [{ datum1: 'Nom', right1: '' }, 'right1', 'right_value_missing'],
    [{ datum1: 'Nom', right1: 'Rossi', datum2: 'Ville', right2: '' }, 'right2', 'right_value_missing'],
    [{ datum1: 'Nom', right1: 'Rossi', datum2: '', right2: 'Lyon' }, 'datum2', 'datum_missing'],
  ],
  erase: [
    [{ precisely: 'Mes photos' }, 'erase', 'erase'],
    [{ erase: 'some', precisely: '' }, 'purposes', 'erase_what'],
    [{ erase: 'some', purposes: 'unknown' }, 'purposes', 'purposes'],
  ],
  ground: [[{}, 'ground', 'ground']],
  case: [
    [{ about: 'Le montant' }, 'case', 'case'],
    [{ case: 'accuracy', about: ' \n' }, 'about', 'about_missing'],
  ],
  portable: [
    [{ portableFormat: 'csv' }, 'portable', 'portable'],
    [{ portable: 'identification' }, 'portableFormat', 'format'],
    [{ portable: 'unknown', portableFormat: 'csv' }, 'portable', 'portable'],
  ],
  destination: [
    [{}, 'destination', 'destination'],
    [{ destination: 'controller', controllerAddress: 'Lyon' }, 'controllerName', 'controller_name_missing'],
    [{ destination: 'controller', controllerName: 'X' }, 'controllerAddress', 'controller_address_missing'],
  ],
  purposes: [[{ otherUse: 'Un usage' }, 'purposes', 'purposes']],
  channels: [[{}, 'channels', 'channels']],
  situation: [[{ situation: '' }, 'situation', 'situation_missing']],
  freeze: [[{}, 'freeze', 'yes_no']],
  decision: [[{ decision: '', decidedOn: 'mars' }, 'decision', 'decision_missing']],
  view: [[{ view: ' ' }, 'view', 'opinion_missing']],
  consents: [
    [{ other: 'Un accord' }, 'consents', 'consents'],
    [{ consents: 'unknown' }, 'consents', 'consents'],
  ],
  'also-erase': [[{}, 'alsoErase', 'yes_no']],
  more: [[{ more: LONG }, 'more', 'too_long']],
};

function formOf(typed: Typed): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(typed)) {
    for (const one of [value].flat()) form.append(name, one);
  }
  return form;
}

/** As a page's action does: the schema, then what the schema cannot know. */
const send = (
  locale: 'fr' | 'en',
  step: Step,
  schema: (typeof WIZARDS)['access'][number]['schema'],
  typed: Typed,
) =>
  handleForm({ locale, form: formOf(typed), schema, where: 'test' }, async (answers) => {
    checkStep(step, answers, {} as Answers);
    return undefined;
  });

const pages = RIGHTS.flatMap((right) => WIZARDS[right].map((page) => ({ right, ...page })));

describe.each(['fr', 'en'] as const)('the forms of the wizards, in %s', (locale) => {
  it.each(pages)(
    '$right, $step: says what is wrong, and keeps what was typed',
    async ({ right, step, schema }) => {
      for (const [typed, field, message] of CASES[step] ?? []) {
        // Article 7(3): a withdrawal asks for no name.
        if (right === 'consent_withdrawal' && message === 'name_missing') continue;
        const state = await send(locale, step, schema, typed);
        expect(MESSAGES[locale][message]).toBeTruthy();
        expect(state.errors, `${step}.${field}`).toContainEqual({
          field,
          message: MESSAGES[locale][message],
        });
        expect(state.values).toEqual(typed);
      }
    },
  );
});

it('leaves no page and no message of these forms untried', () => {
  const steps = new Set(pages.map(({ step }) => step));
  expect([...steps].filter((step) => !CASES[step] && !isFileStep(step))).toEqual([]);
  const written = [
    'schemas/filing',
    'schemas/identity',
    'schemas/access',
    'schemas/rights',
    'schemas/text',
    'cases/check-step',
  ]
    .map((file) => readFileSync(`lib/${file}.ts`, 'utf8'))
    .join('\n');
  const keys = new Set([...written.matchAll(/'field\.(\w+)'/g)].map(([, key]) => key));
  const tried = new Set(Object.values(CASES).flatMap((cases) => cases.map(([, , message]) => message)));
  expect([...keys].filter((key) => key && !tried.has(key))).toEqual([]);
});
