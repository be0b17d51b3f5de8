// What the public calculator takes and gives: the facts of a request, the dates that bind, and how each was found.
import { z } from 'zod';
import { CALENDAR_CODES } from '@/lib/rules/calendar';
import { INSTANT, isInstant, isTimeZone } from '@/lib/rules/dates';
import type { Deadline } from '@/lib/rules/deadline';
import { STEP_RULES } from '@/lib/rules/deadline-steps';
import type { FieldError } from './problem';

export const MAX_ITEMS = 1_000;
export const MAX_PAUSES = 366;
/** A hostile body can hold more errors than anyone reads: the list of them stops here. */
export const MAX_ERRORS = 10_000;
/** The public holidays of today's law are applied to these years, whatever the law was or will be in them. */
export const FIRST_YEAR = 1900;
export const LAST_YEAR = 2200;

const inYears = (text: string) => {
  const year = Number(text.slice(0, 4));
  return year >= FIRST_YEAR && year <= LAST_YEAR;
};
const YEARS = `expected a year from ${FIRST_YEAR} to ${LAST_YEAR}`;
const NOT_INSTANT = "expected an ISO 8601 instant with its offset, such as '2026-03-05T10:00:00+01:00'";
const NOT_DATE = "expected a day that exists, such as '2026-03-05'";

const PAUSES = [
  'When the clock stood still, from the day of the asking to the day of the answer, which does not count: to − from',
  'calendar days, none when both are the same day. Days that several pauses share count once. Every pause is counted',
  'wherever it lies, even before the receipt or after the period has ended: whether an asking may stop the clock is for',
  'the caller to judge. Pauses move dueOn and extensionNoticeBy; never nominalOn, targetOn or refusalBy.',
].join(' ');
const TOO_MANY_PAUSES = `expected at most ${MAX_PAUSES} pauses`;

const day = z.iso.date({ error: NOT_DATE, abort: true }).refine(inYears, YEARS);

const pause = z
  .strictObject({
    from: day.describe('The day of the asking.'),
    to: day.describe('The day of the answer, not before the asking.'),
  })
  .refine(({ from, to }) => from <= to, { path: ['to'], error: 'expected a day that is not before from' });

export const deadlineFactsSchema = z.strictObject({
  receivedAt: z
    .string(NOT_INSTANT)
    .regex(INSTANT, { error: NOT_INSTANT, abort: true })
    .refine(isInstant, { error: NOT_INSTANT, abort: true })
    .refine(inYears, YEARS)
    .describe(
      'The instant at which the request reached an official channel, with its offset, without a leap second.',
    ),
  timeZone: z
    .string('expected a text')
    .max(64, { error: 'expected a name of the IANA time zone database', abort: true })
    .refine(isTimeZone, 'expected a name of the IANA time zone database')
    .default('Europe/Paris')
    .describe('The zone, by its IANA name, in which days are counted.'),
  calendar: z
    .enum(CALENDAR_CODES, `expected one of ${CALENDAR_CODES.join(', ')}`)
    .default('FR')
    .describe('Whose public holidays.'),
  extendedByMonths: z
    .literal([0, 1, 2], 'expected 0, 1 or 2')
    .default(0)
    .describe('Further months, announced in time: GDPR Art. 12(3).'),
  pauses: z.array(pause, 'expected an array').max(MAX_PAUSES, TOO_MANY_PAUSES).default([]).describe(PAUSES),
});
export type DeadlineInput = z.output<typeof deadlineFactsSchema>;

const date = z.iso.date();
const bilingual = z.strictObject({ fr: z.string(), en: z.string() });

export const deadlineSchema = z.strictObject({
  receivedOn: date.describe('The local date of receipt.'),
  nominalOn: date.describe('One month later, or more when extended; before pauses and before the roll.'),
  dueOn: date.describe('The legal last day, until 23:59:59 local time.'),
  targetOn: date.describe('House policy: what a cautious data protection officer works to.'),
  extensionNoticeBy: date.describe('The last day to announce an extension.'),
  refusalBy: date.describe('The last day to announce a refusal.'),
  steps: z
    .array(
      z.strictObject({
        rule: z.enum(STEP_RULES),
        source: z.string().describe('The law or the policy, in French; sources has it in both languages.'),
        sources: bilingual.describe('The law or the policy.'),
        from: date.nullable().describe('The date that the rule was applied to; null for the receipt.'),
        date: date.describe('The date that it gave.'),
        text: bilingual.describe('The same in words.'),
      }),
    )
    .describe("The rule 'roll' gives dueOn; the last three give the dates of their names."),
});

/** A deadline as the API gives it. */
export const toAnswer = ({ steps, ...dates }: Deadline): z.output<typeof deadlineSchema> => ({
  ...dates,
  steps: steps.map(({ source, ...step }) => ({ ...step, source: source.fr, sources: source })),
});

export type Parsed = { facts: DeadlineInput[] } | { errors: FieldError[] };

/** All facts, or each thing that is wrong with them. An empty array is valid: nothing asked, nothing answered. */
export function parseDeadlineRequest(body: unknown): Parsed {
  if (!Array.isArray(body)) return { errors: [whole('expected an array')] };
  if (body.length > MAX_ITEMS) return { errors: [whole(`expected at most ${MAX_ITEMS} objects`)] };
  const facts: DeadlineInput[] = [];
  const errors: FieldError[] = [];
  for (const [index, item] of body.entries()) {
    const parsed = parseItem(item);
    if ('facts' in parsed) facts.push(parsed.facts);
    else errors.push(...parsed.errors.map(({ field, message }) => ({ index, field, message })));
    if (errors.length >= MAX_ERRORS) break;
  }
  return errors.length > 0 ? { errors: errors.slice(0, MAX_ERRORS) } : { facts };
}

type Item = { facts: DeadlineInput } | { errors: Omit<FieldError, 'index'>[] };

function parseItem(item: unknown): Item {
  // Counted first: the schema would look at each of them before it counts. The rest is checked all the same.
  const tooMany = countPauses(item) > MAX_PAUSES;
  const parsed = deadlineFactsSchema.safeParse(tooMany ? { ...(item as object), pauses: [] } : item);
  if (parsed.success && !tooMany) return { facts: parsed.data };
  const errors = parsed.success ? [] : parsed.error.issues.flatMap(toErrors);
  return { errors: tooMany ? [...errors, { field: 'pauses', message: TOO_MANY_PAUSES }] : errors };
}

function countPauses(item: unknown): number {
  if (typeof item !== 'object' || item === null || !('pauses' in item)) return 0;
  return Array.isArray(item.pauses) ? item.pauses.length : 0;
}

function toErrors(issue: z.core.$ZodIssue): Omit<FieldError, 'index'>[] {
  if (issue.code === 'unrecognized_keys') {
    const unknown = issue.keys.slice(0, MAX_ERRORS);
    return unknown.map((key) => ({ field: fieldOf([...issue.path, key]), message: 'unknown field' }));
  }
  return [{ field: fieldOf(issue.path), message: issue.message }];
}

/** ['pauses', 0, 'to'] → 'pauses[0].to'. */
function fieldOf(path: readonly PropertyKey[]): string | null {
  if (path.length === 0) return null;
  return path.reduce<string>(
    (field, key) => (typeof key === 'number' ? `${field}[${key}]` : `${field}${field && '.'}${String(key)}`),
    '',
  );
}

const whole = (message: string): FieldError => ({ index: null, field: null, message });
