// The last page of a wizard: which draft, and which state of it the person has checked.
import { z } from 'zod';

export const submission = z.object({
  draftId: z.uuid(),
  version: z.coerce.number().int().min(0),
});
