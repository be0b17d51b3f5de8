// What a page's own schema cannot know: the charter's categories, and the answers of other pages.
import { FieldRefusal } from '@/lib/errors';
import type { Answers, Step } from '@/lib/schemas/wizards';
import { charter } from './charter-in-force';

const categoryIds = () => charter().categories.map(({ id }) => id);
const purposeIds = () => [...charter().purposes.map(({ id }) => id), 'marketing', 'other'];
const unknown = (chosen: unknown, known: string[]) => (chosen as string[]).some((id) => !known.includes(id));

/** Throws a FieldRefusal, which is shown beside its field. */
export function checkStep(step: Step, answers: Record<string, unknown>, draft: Answers): void {
  if (step === 'scope' && unknown(answers.categories, categoryIds()))
    throw new FieldRefusal('categories', 'field.categories');
  if (step === 'portable' && unknown(answers.portable, categoryIds()))
    throw new FieldRefusal('portable', 'field.portable');
  if ((step === 'purposes' || step === 'erase') && unknown(answers.purposes, purposeIds()))
    throw new FieldRefusal('purposes', 'field.purposes');
  if (step === 'consents' && unknown(answers.consents, purposeIds()))
    throw new FieldRefusal('consents', 'field.consents');
  if (step === 'format' && answers.format === 'paper' && !draft.identity?.postalAddress) {
    throw new FieldRefusal('format', 'field.paper_needs_address');
  }
}
