// What a person chooses to have printed on a form: who they are, and nothing else.
import { z } from 'zod';
import { optionalLine, optionalText } from './text';

export const prefill = z
  .object({
    name: optionalLine(200),
    email: optionalLine(320),
    customerNumber: optionalLine(60),
    postalAddress: optionalText(500),
  })
  .partial();

export type Prefill = z.output<typeof prefill>;
