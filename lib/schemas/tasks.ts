// The forms of tasks, and of notes with the colleagues that they call.
import { z } from 'zod';
import { optionalDate } from './day';
import { line, optionalText, several, text } from './text';

/** '' for nobody. */
const assignee = z
  .union([z.uuid(), z.literal('')], 'field.invalid')
  .default('')
  .transform((id) => id || null);
const dueOn = optionalDate.transform((date) => date || null);

export const newTask = z.object({ title: line(200, 'field.task_missing'), assignee, dueOn });
export const changedTask = z.object({ assignee, dueOn, wasAssignee: assignee, wasDueOn: dueOn });
/** Pressed as done, or as not possible with a reason. */
export const settledTask = z
  .object({
    press: z.enum(['done', 'skip']).catch('done'),
    skipped: optionalText(2000),
  })
  .refine(({ press, skipped }) => press === 'done' || skipped.trim() !== '', {
    path: ['skipped'],
    message: 'field.reason_missing',
  });

export const note = z.object({
  note: text(10_000, 'field.note_missing'),
  mentions: several(z.uuid('field.invalid')),
});

export const whose = z.enum(['me', 'all']).catch('me');
