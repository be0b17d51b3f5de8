// A document as data: what a letter or a receipt says, block by block. The same blocks become a tagged PDF (pdf.ts)
// and a page of the portal, and are stored as they were sent. All text is literal: no markup is read in it.
import { z } from 'zod';

/** What the law wants the document to hold, when this block is what holds it: 'access.purposes'. */
const element = z.string().optional();

export const blockSchema = z.discriminatedUnion('kind', [
  /** The document's title is its only heading of level 1. */
  z.strictObject({
    kind: z.literal('heading'),
    level: z.union([z.literal(2), z.literal(3)]),
    text: z.string(),
    element,
  }),
  z.strictObject({ kind: z.literal('paragraph'), text: z.string(), element }),
  /** Someone's own words, line breaks included, to the letter. */
  z.strictObject({ kind: z.literal('quote'), text: z.string(), element }),
  z.strictObject({
    kind: z.literal('list'),
    ordered: z.boolean(),
    items: z.array(z.string()).min(1),
    element,
  }),
  z.strictObject({
    kind: z.literal('definitions'),
    items: z
      .array(z.strictObject({ term: z.string(), description: z.string(), href: z.string().optional() }))
      .min(1),
    element,
  }),
  /** The first cell of each row is its header. */
  z.strictObject({
    kind: z.literal('table'),
    caption: z.string(),
    columns: z.array(z.string()).min(1),
    rows: z.array(z.array(z.string())).min(1),
    element,
  }),
  /** On a form to print: a question, with its answer or lines to write it on. */
  z.strictObject({
    kind: z.literal('blank'),
    label: z.string(),
    value: z.string(),
    lines: z.int().min(1),
    element,
  }),
  /** On a form to print: boxes to tick by hand. */
  z.strictObject({ kind: z.literal('boxes'), label: z.string(), items: z.array(z.string()).min(1), element }),
  /** The 'En clair' box. */
  z.strictObject({ kind: z.literal('note'), title: z.string(), text: z.array(z.string()).min(1), element }),
]);

export const blocksSchema = z.array(blockSchema);

export type Block = z.infer<typeof blockSchema>;
