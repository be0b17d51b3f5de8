// What a page's own schema cannot know: the charter's categories, and the answers of other pages.
import { FieldRefusal } from '@/lib/errors';
import type { Answers, Step } from '@/lib/schemas/wizards';
import { charter } from './charter-in-force';

/** Throws a FieldRefusal, which is shown beside its field. */
export function checkStep(step: Step, answers: Record<string, unknown>, draft: Answers): void {
  if (step === 'scope') {
    const known = new Set(charter().categories.map(({ id }) => id));
    const chosen = answers.categories as string[];
    if (chosen.some((id) => !known.has(id))) throw new FieldRefusal('categories', 'field.categories');
  }
  if (step === 'format' && answers.format === 'paper' && !draft.identity?.postalAddress) {
    throw new FieldRefusal('format', 'field.paper_needs_address');
  }
}
