// Who files, for whom, and whether the data is a client's (EDPB guidelines 01/2022, 3.2; GDPR Art. 28(3)(e)).
import { z } from 'zod';
import { line, optionalLine } from './text';

export const FILED_AS = ['self', 'mandate', 'parental_authority', 'guardian'] as const;
export const ANSWER_TO = ['me', 'person'] as const;
export const YES_NO = ['yes', 'no'] as const;

export const who = z.object({ filedAs: z.enum(FILED_AS, 'field.filed_as') });

export const represented = z.object({
  representedName: line(200, 'field.represented_missing'),
  /** What the mandate, the judgment or the birth certificate says: rights, data, until when. */
  powers: optionalLine(500),
  until: optionalLine(60),
  answerTo: z.enum(ANSWER_TO, 'field.answer_to'),
});

export const client = z.object({
  forClient: z.enum([...YES_NO, 'dont_know'], 'field.for_client'),
  clientName: optionalLine(200),
});

export const alsoErase = z.object({ alsoErase: z.enum(YES_NO, 'field.yes_no') });
