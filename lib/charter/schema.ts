// The controller's charter: one validated file that holds everything about the company that uses this portal.
// Nothing of it may be repeated in code. Here are its fields; coherence.ts adds what ties one field to another.
import { z } from 'zod';
import { CALENDAR_CODES } from '@/lib/rules/calendar';
import { isTimeZone } from '@/lib/rules/dates';
import {
  BASES,
  ERASURE_ANSWERS,
  ERASURE_EXCEPTIONS,
  OBJECTION_ANSWERS,
  PORTABILITY_ANSWERS,
  WITHDRAWAL_ANSWERS,
} from '@/lib/rules/purpose';
import { RIGHTS } from '@/lib/rules/rights';

/** How the person can reach the desk. 'online' is this portal. */
export const CHANNELS = ['online', 'email', 'post'] as const;
/** What starts a retention period. With no duration, the event itself ends it. */
export const RETENTION_EVENTS = [
  'relation_end',
  'last_contact',
  'collection',
  'request_handled',
  'request_year_end',
  'account_closure',
  'full_payment',
  'consent_withdrawal',
  'invoice_date',
  'transaction_date',
] as const;
/** Where a datum comes from: Articles 14(2)(f), 15(1)(g) and, for portability, 20(1). */
export const ORIGINS = ['provided', 'observed', 'inferred', 'third_party'] as const;
/** 'on_request': told only when the law or a proceeding asks for it. */
export const RECIPIENT_KINDS = [
  'staff',
  'auditor',
  'processor',
  'payment',
  'advertising',
  'on_request',
] as const;
/** The facts that a section of the charter page can show; each is drawn from the fields above it. */
export const FACTS = [
  'controller',
  'products',
  'categories',
  'purposes',
  'retention',
  'recipients',
  'transfers',
  'channels',
  'authority',
  'law',
] as const;

const line = z.string().regex(/^\S(.*\S)?$/u, 'expected one line of text, with no blank at either end');
const bilingual = z.strictObject({ fr: line, en: line }).readonly();
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected lower-case letters, digits and hyphens');
const webAddress = z.url({ protocol: /^https$/, error: 'expected an https:// address' });
const postalAddress = z.array(line).min(2);
const timeZone = line.refine(isTimeZone, 'expected an IANA time zone, such as Europe/Paris');

const product = z.strictObject({
  id,
  name: bilingual,
  /** For a 'processor' product, requests are passed on to the client: Article 28(3)(e). */
  role: z.enum(['controller', 'processor']),
  description: bilingual,
});

const category = z.strictObject({
  id,
  name: bilingual,
  includes: z.array(bilingual).min(1),
  inShort: bilingual,
  origins: z.array(z.enum(ORIGINS)).min(1),
  /** Who gave the data, when it was not the person. */
  source: bilingual.optional(),
});

const retentionRule = z.strictObject({
  what: bilingual,
  from: z.enum(RETENTION_EVENTS),
  years: z.int().positive().optional(),
  months: z.int().positive().optional(),
  /** An event that ends the period sooner. */
  sooner: z.enum(RETENTION_EVENTS).optional(),
  /** Kept apart from daily use for the length of the period. */
  archived: z.boolean().default(false),
  /** Kept by this provider only, and not by the controller. */
  keptBy: line.optional(),
});

const purpose = z.strictObject({
  id,
  name: bilingual,
  /** The parts of a purpose that has several. */
  includes: z.array(bilingual).default([]),
  inShort: bilingual,
  basis: z.enum(BASES),
  retention: z.strictObject({ text: bilingual, rules: z.array(retentionRule).min(1) }),
  /** Absent when the charter doesn't say which categories serve this purpose. */
  categories: z.array(id).min(1).optional(),
  rights: z.strictObject({
    erasure: z.strictObject({
      answer: z.enum(ERASURE_ANSWERS),
      exceptions: z.array(z.enum(ERASURE_EXCEPTIONS)).default([]),
    }),
    portability: z.enum(PORTABILITY_ANSWERS),
    objection: z.enum(OBJECTION_ANSWERS),
    withdrawal: z.enum(WITHDRAWAL_ANSWERS),
  }),
  /** Article 22: what Article 15(1)(h) makes the controller tell; null when no such decision is taken. */
  automatedDecision: z.strictObject({ logic: bilingual, consequences: bilingual }).nullable(),
});

const recipient = z.strictObject({
  id,
  name: bilingual,
  kind: z.enum(RECIPIENT_KINDS),
  /** The company's name, where the charter gives it. */
  provider: line.optional(),
});

const transfer = z.strictObject({
  id,
  to: bilingual,
  /** What is sent there and by whom, in a sentence. */
  text: bilingual,
  /** Absent when the charter doesn't name them. */
  recipients: z.array(id).min(1).optional(),
  safeguards: z.array(z.strictObject({ article: z.string().regex(/^4[5-9]/), name: bilingual })).min(1),
});

const block = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('paragraph'), text: bilingual }),
  z.strictObject({ kind: z.literal('list'), items: z.array(bilingual).min(1) }),
  z.strictObject({ kind: z.literal('facts'), of: z.enum(FACTS) }),
]);

const section = z.strictObject({
  id,
  title: bilingual,
  /** The right that this section explains, if it does: 'use this right' goes there. */
  right: z.enum(RIGHTS).optional(),
  body: z.array(block).min(1),
  inShort: bilingual,
});

/** The fields alone: to validate a file, use `charterSchema` of coherence.ts. */
export const charterFields = z.strictObject({
  /** The date that the charter bears, by which its versions are told apart. */
  version: z.iso.date(),
  controller: z.strictObject({
    name: line,
    legalForm: line,
    registration: line,
    address: postalAddress,
    site: z.strictObject({ name: line, url: webAddress }),
    products: z.array(product),
  }),
  /** How the portal looks; without it, the portal's own colours and the controller's name. */
  identity: z
    .strictObject({
      accent: z.string().regex(/^#[0-9a-f]{6}$/, 'expected a colour such as #1d4f8c'),
      wordmark: line.optional(),
    })
    .optional(),
  dpo: z.strictObject({ name: line.optional(), email: z.email(), postal: postalAddress }),
  channels: z.array(z.enum(CHANNELS)).min(1),
  /** The zone in which the days of the legal deadlines are counted. */
  timeZone,
  calendar: z.enum(CALENDAR_CODES),
  authority: z.strictObject({
    name: bilingual,
    shortName: line,
    address: postalAddress,
    url: webAddress,
    complaintUrl: webAddress,
  }),
  /** The court of Article 79, as it is said within a sentence: 'the court of …'. */
  court: bilingual,
  law: z.array(bilingual).min(1),
  categories: z.array(category).min(1),
  purposes: z.array(purpose).min(1),
  recipients: z.array(recipient).min(1),
  hosting: z.strictObject({ provider: line, place: bilingual }),
  transfers: z.array(transfer),
  sections: z.array(section).min(1),
});

export type Charter = z.output<typeof charterFields>;
export type Purpose = Charter['purposes'][number];
export type Category = Charter['categories'][number];
export type Recipient = Charter['recipients'][number];
export type Section = Charter['sections'][number];
export type SectionBlock = Section['body'][number];
