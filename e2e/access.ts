// Everything that the build lets somebody reach (pages, route handlers, server actions), and what an actor gets there.
// The build's own manifests say what there is, so that nothing new stays untried.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import errors from '../lib/i18n/messages/fr/errors';
import { path } from '../lib/i18n/routes';

export const ACTORS = [
  'nobody',
  'stranger',
  'requester',
  'claimant',
  'half_way',
  'disabled',
  'case_handler',
  'auditor',
  'dpo',
  'administrator',
] as const;
export type ActorName = (typeof ACTORS)[number];

/** What scripts/lib/test-actors.ts has made. */
export interface Made {
  cookies: Record<ActorName, string>;
  /** Of every member of staff: their password, and the secret of their second factor in base 32. */
  password: string;
  totp: string;
  /** Where each of them is written to. */
  emails: Record<Exclude<ActorName, 'nobody'>, string>;
  letters: Record<ActorName, string>;
  /** The paths of links: of the first set-up, and of an invitation. */
  links: { setup: string; invitation: string };
  reference: string;
  /** The stranger's case, answered, with a file of its own. */
  others: { reference: string; answerId: string; fileId: string };
  answerId: string;
  fileId: string;
  letterId: string;
  noticeId: string;
  staffId: string;
  draftId: string;
  /** A claim after a death that the claimant filed, one that was answered, and a paper of the first. */
  claim: string;
  answeredClaim: string;
  proofId: string;
  /** The directive that the requester signed, and a task of the claim that was answered. */
  directive: string;
  taskId: string;
}

/**
 * in: served, or done as far as the form goes. door: led to where one signs in. none: as if it did not exist. no:
 * refused. limited: refused for now, after too many attempts.
 */
export type Verdict = 'in' | 'door' | 'none' | 'no' | 'limited';

export interface Target {
  /** The row of the table. */
  name: string;
  method: string;
  /** An internal path with its parameters, such as '/dpo/cases/[reference]'. */
  route: string;
  action?: { id: string; arity: number };
}

const BUILD = join(import.meta.dirname, '..', '.next', 'server');
const read = <T>(file: string): T => JSON.parse(readFileSync(join(BUILD, file), 'utf8')) as T;

/** '/[locale]/dpo/(desk)/team/page' is '/dpo/team'. */
const internal = (place: string) =>
  place
    .replace(/^\/?(app)?\/?/, '/')
    .replace(/\/\([^)]+\)/g, '')
    .replace(/\/(page|route|actions\.ts)$/, '')
    .replace(/^\/\[locale\]/, '') || '/';

function methodsOf(place: string): string[] {
  const source = readFileSync(join(BUILD, '..', '..', `app${place}.ts`), 'utf8');
  const found = [
    ...source.matchAll(/(?:export (?:async )?(?:function|const) |as )(GET|POST|PUT|PATCH|DELETE)\b/g),
  ];
  return found.map(([, method = '']) => method);
}

function routes(): Target[] {
  const places = Object.keys(read<Record<string, string>>('app-paths-manifest.json'));
  return places
    .filter((place) => !/^\/_|\/icon\.svg\//.test(place))
    .flatMap((place) => {
      const route = internal(place);
      const methods = place.endsWith('/route') ? methodsOf(place) : ['GET'];
      return methods.map((method) => ({ name: `${method} ${route}`, method, route }));
    });
}

interface Reference {
  filename: string;
  exportedName: string;
  workers: Record<string, unknown>;
}

function actions(): Target[] {
  const { node } = read<{ node: Record<string, Reference> }>('server-reference-manifest.json');
  return Object.entries(node).map(([id, { filename, exportedName, workers }]) => {
    const home = internal(filename);
    const pages = Object.keys(workers).map(internal);
    // The id's first byte tells which arguments the function takes, first bit first.
    const arity = [...Number.parseInt(id.slice(0, 2), 16).toString(2).padStart(8, '0').slice(1, 7)].filter(
      (bit) => bit === '1',
    ).length;
    const route = pages.find((page) => page.startsWith(home)) ?? pages[0] ?? home;
    return { name: `${home} ${exportedName}`, method: 'POST', route, action: { id, arity } };
  });
}

/** Signing out comes last, starting anew, revoking and giving up: they end what the other rows need. */
const ENDING =
  /\] withdrawAction|signOut\w*Action|leaveAction|startAnewAction|revokeDirectiveAction|withdrawClaimAction/;
/** 0 for what ends nothing; then a directive, every session of an account, one session. */
const rank = ({ name }: Target) => {
  if (!ENDING.test(name)) return 0;
  if (/revoke|withdraw/.test(name)) return 1;
  return name.includes('Everywhere') ? 2 : 3;
};

export const targets = (): Target[] =>
  [...routes(), ...actions()].sort((a, b) => rank(a) - rank(b) || (a.name < b.name ? -1 : 1));

/** A page that each wizard has. */
const stepOf = (route: string) =>
  route.startsWith('/api/files')
    ? 'proof'
    : route.startsWith('/directives')
      ? 'data'
      : route.startsWith('/after-death')
        ? 'claimant'
        : 'identity';

/** The case, or the claim, that a route is about. */
const referenceOf = (route: string, made: Made, name = route) =>
  /\/(report|letters\/)/.test(route)
    ? made.answeredClaim
    : /\/claims\/|ClaimAction/.test(name)
      ? made.claim
      : made.reference;

function idOf(route: string, made: Made): string {
  if (route.includes('/answers/')) return made.answerId;
  if (route.includes('/letters/')) return made.letterId;
  if (route.includes('/tasks/')) return made.noticeId;
  return route.includes('/proofs/') ? made.proofId : made.fileId;
}

/** What fills the parameters of a route: something of the requester's, of the claimant's, or of the desk's. */
export function fill(route: string, made: Made): string {
  const values: Record<string, string> = {
    reference: referenceOf(route, made),
    id: idOf(route, made),
    directive: made.directive,
    number: '1',
    task: made.taskId,
    member: made.staffId,
    right: 'access',
    step: stepOf(route),
    decision: 'withdrawal',
    letter: 'granted',
    slug: 'new',
    version: '2024-07-30',
    secret: 'x'.repeat(24),
    nextauth: 'session',
    accent: '1d5a6b',
    status: '404',
    rest: 'nothing-here',
  };
  return route.replace(/\[(?:\.\.\.)?(\w+)\]/g, (_all, name: string) => values[name] ?? name);
}

/** One form that every action's schema takes: each reads its own fields. Nothing in it is right by chance. */
export const form = (actor: ActorName, made: Made): Record<string, string> => ({
  version: '999',
  body: 'Un message.',
  reference: made.reference,
  outcome: 'granted',
  words: 'Voici.',
  reason: 'Une raison.',
  name: 'Lina Costa',
  // Each actor's own, and new in each run: limits count by it.
  email: `${actor}-${made.reference.toLowerCase()}@matrix.test`,
  role: 'auditor',
  locale: 'fr',
  password: 'pas le bon mot de passe',
  newPassword: 'une phrase assez longue',
  code: '000000',
  alsoDpo: 'no',
  session: 'others',
  note: 'Une note.',
  what: 'untag',
  tag: 'matrice',
  query: '',
  id: '00000000-0000-4000-8000-000000000000',
  on: '1',
  channel: 'post',
  receivedOn: '2026-01-15',
  right: 'access',
  filedAs: 'self',
  more: 'Une copie.',
  title: 'Réponse',
  press: 'preview',
  accent: '#1d5a6b',
  objectionDays: '10',
  changedAt: '2020-01-01T00:00:00.000Z',
  draftId: made.draftId,
  mailId: made.letters[actor],
  consent: 'yes',
  kind: 'death',
  proof: '00000000-0000-4000-8000-000000000000',
  task: '00000000-0000-4000-8000-000000000000',
  decision: 'accepted',
  method: 'document_seen',
  ground: 'death_not_established',
  account: 'none',
  claimantIs: 'none',
  language: 'fr',
  addition: 'Un complément.',
  why: 'Un oubli.',
  purpose: 'none',
});

/** What React sends to an action: its arguments, and the fields of the form among them. */
export function encoded(args: unknown[], fields: Record<string, string | string[]>): FormData {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields))
    for (const one of [value].flat()) body.append(`_1_${name}`, one);
  body.set('0', JSON.stringify(args));
  return body;
}

/** What an action is called with: the place it is bound to where it has one, the form's state and the form. */
export function argumentsOf(arity: number, where: unknown): unknown[] {
  const state = { errors: [], values: {}, serial: 0 };
  return { 1: [where], 2: [where, '$K1'], 3: [where, state, '$K1'] }[arity] ?? [];
}

/** What a form can be bound to (lib/action.ts): the rest would be nowhere. */
const plainNames = (values: object) =>
  Object.fromEntries(
    Object.entries(values).filter(([, value]) => typeof value === 'string' && /^[\w.-]{0,100}$/.test(value)),
  );

function actionBody(
  { name, route, action }: Target & { action: { arity: number } },
  actor: ActorName,
  made: Made,
  more: Record<string, string>,
): FormData {
  const fields = { ...form(actor, made), ...more };
  const where = {
    ...plainNames({ ...fields, ...made }),
    reference: referenceOf(route, made, name),
    right: 'access',
    step: stepOf(route),
    decision: 'withdrawal',
    event: 'take_up',
    language: 'fr',
    slug: 'new',
  };
  return encoded(argumentsOf(action.arity, where), fields);
}

function routeBody({ route }: Target, actor: ActorName, made: Made): FormData | string {
  if (route.startsWith('/api/v1/')) return '{}';
  const body = new FormData();
  for (const [name, value] of Object.entries(form(actor, made))) body.set(name, value);
  body.set('file', new Blob(['x'], { type: 'text/plain' }), 'x.txt');
  return body;
}

/** The tests play the proxy: no limit is shared. */
export const anyAddress = () => `10.${[0, 0, 0].map(() => 1 + Math.floor(Math.random() * 250)).join('.')}`;

/** Where the desk asks for a password, and where the portal asks for an address. */
const DOORS = { desk: path('fr', '/dpo/sign-in'), portal: path('fr', '/follow') };
const isDoor = (to: string) => to.startsWith(DOORS.desk) || new RegExp(`^${DOORS.portal}(;|$)`).test(to);
/** A page of one's directive leads whoever has not proved an address to where that begins; an action ends there too. */
const leadsToBeginning = ({ method, route }: Target, to: string) =>
  method === 'GET' && route.startsWith('/directives/write/') && to === path('fr', '/directives');

const says = (text: string, ...codes: (keyof typeof errors.code)[]) =>
  codes.some((code) => text.includes(`"problem":${JSON.stringify(errors.code[code])}`));

/** Reaches for a target as an actor, and says what came of it. */
export async function reach(
  base: string,
  target: Target,
  actor: ActorName,
  made: Made,
  { address = anyAddress(), fields = {} }: { address?: string; fields?: Record<string, string> } = {},
): Promise<Verdict> {
  const { method, route, action } = target;
  const filled = fill(route, made);
  const place = /^\/(api|\.well-known|robots\.txt)(\/|$)/.test(route)
    ? filled
    : path('fr', filled === '/' ? '' : filled);
  const headers: Record<string, string> = {
    cookie: made.cookies[actor],
    origin: new URL(base).origin,
    'x-forwarded-for': address,
  };
  if (action) Object.assign(headers, { 'next-action': action.id, accept: 'text/x-component' });
  const body =
    method === 'GET'
      ? undefined
      : action
        ? actionBody({ ...target, action }, actor, made, fields)
        : routeBody(target, actor, made);
  const response = await fetch(`${base}${place}`, { method, headers, body, redirect: 'manual' });
  const { status } = response;
  const to = response.headers.get('x-action-redirect') ?? response.headers.get('location') ?? '';
  const text = await response.text();
  if (status >= 500) throw new Error(`${target.name} as ${actor}: ${status}`);
  if (status === 429 || to.includes('=too_many_attempts') || says(text, 'too_many_attempts'))
    return 'limited';
  const led = to.replace(base, '');
  if ((isDoor(led) && !ENDING.test(target.name)) || leadsToBeginning(target, led)) return 'door';
  if (status === 404 || says(text, 'not_found') || to.includes('problem=not_found')) return 'none';
  const refused =
    says(text, 'forbidden', 'sign_in_again', 'link_invalid') || to.includes('problem=forbidden');
  return status === 401 || status === 403 || refused ? 'no' : 'in';
}

export type Table = Map<string, Record<ActorName, string>>;

/** Reads the table of access-matrix.md: one row a target, one column an actor. */
export function expected(): Table {
  const lines = readFileSync(join(import.meta.dirname, 'access-matrix.md'), 'utf8').split('\n');
  const rows = lines.filter((line) => line.startsWith('| `'));
  return new Map(
    rows.map((line) => {
      const [name = '', ...cells] = line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim());
      const of = Object.fromEntries(ACTORS.map((actor, column) => [actor, cells[column] ?? '']));
      return [name.replaceAll('`', ''), of as Record<ActorName, string>];
    }),
  );
}

/** A row as the table writes it. */
export const row = (name: string, cells: Record<ActorName, string>): string =>
  `| \`${name}\` | ${ACTORS.map((actor) => cells[actor]).join(' | ')} |`;

/**
 * Everyone tries everything. Gives the rows that differ, as they are and as the table wants them. Whoever looks for one
 * difference says which targets come `first`.
 */
export async function differences(
  base: string,
  made: Made,
  { enough = Number.POSITIVE_INFINITY, first = (_target: Target): number => 0 } = {},
): Promise<{ seen: string[]; wanted: string[] }> {
  const table = expected();
  const seen: string[] = [];
  const wanted: string[] = [];
  for (const target of targets().sort((a, b) => first(b) - first(a))) {
    const cells = await Promise.all(
      ACTORS.map(async (actor) => [actor, await reach(base, target, actor, made)] as const),
    );
    const is = row(target.name, Object.fromEntries(cells) as Record<ActorName, string>);
    const cellsWanted = table.get(target.name);
    const shouldBe = cellsWanted ? row(target.name, cellsWanted) : `| \`${target.name}\` | no row |`;
    if (is === shouldBe) continue;
    seen.push(is);
    wanted.push(shouldBe);
    if (seen.length >= enough) break;
  }
  return { seen, wanted };
}
