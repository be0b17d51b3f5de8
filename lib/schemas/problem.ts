// What the public API answers when it cannot do what was asked: a problem document (RFC 9457).
import { z } from 'zod';

export const fieldErrorSchema = z.strictObject({
  index: z
    .int()
    .min(0)
    .nullable()
    .describe('Position in the array that was sent; null for the body as a whole.'),
  field: z
    .string()
    .nullable()
    .describe("Path within the object, such as 'pauses[0].to'; null for it as a whole."),
  message: z.string(),
});
export type FieldError = z.infer<typeof fieldErrorSchema>;

export const problemSchema = z.strictObject({
  type: z.string().describe("'about:blank', or where this kind of problem is described."),
  title: z.string(),
  status: z.int().min(400).max(599),
  detail: z.string(),
  errors: z.array(fieldErrorSchema).optional().describe('With status 400: each thing to correct.'),
});
export type Problem = z.infer<typeof problemSchema>;
