// By which charter a plan is made, when the charter has changed since the directive was signed, or since the death.
//
// Categories: those of the charter under which the directive was signed, since it is among them that the person chose
// (loi n° 78-17, art. 85 I); then those that came since, of which the directive says nothing.
// Duties to keep: those in force on the day of the execution. A duty binds whoever erases on the day of erasing
// (GDPR Art. 17(3)(b)); one that has ended keeps nothing back, one that has begun since the death does.
// What the house keeps by its own choice: as it was on the day of the death, and as long as the house still does. The
// person was told of that term and could object to it (Art. 13, 21); nobody can tell the dead of a longer one.
import type { Bilingual } from '../bilingual';
import { type PlanItem, type PlanPurpose, purposesKept } from './plan';

interface Named {
  readonly id: string;
  readonly name: Bilingual;
}

/** What a plan needs to know of a charter. */
export interface PlanCharter {
  readonly categories: readonly Named[];
  readonly purposes: readonly (PlanPurpose & Named)[];
}

export interface PlanCharters {
  /** Under which the directive was signed; null without one. */
  readonly signed: Pick<PlanCharter, 'categories'> | null;
  readonly atDeath: PlanCharter;
  readonly atExecution: PlanCharter;
}

/** Some law makes the controller keep of it: its basis, or the exception of Art. 17(3)(b). */
const isDuty = ({ basis, rights }: PlanPurpose) =>
  basis === 'legal_obligation' || rights.erasure.exceptions.includes('17(3)(b)');

export function planTerms({ signed, atDeath, atExecution }: PlanCharters): PlanCharter {
  const chosenAmong = signed?.categories ?? [];
  const since = atExecution.categories.filter(({ id }) => !chosenAmong.some((one) => one.id === id));
  const categories = [...chosenAmong, ...since];
  const stillKept = purposesKept(atExecution.purposes);
  const keptByChoice = new Set(stillKept.filter((purpose) => !isDuty(purpose)).map(({ id }) => id));
  const chosen = purposesKept(atDeath.purposes).filter((one) => !isDuty(one) && keptByChoice.has(one.id));
  /** A category that a charter does not know may serve any of its purposes: better kept than wrongly erased. */
  const reaching = (purpose: PlanCharter['purposes'][number], of: PlanCharter) => {
    if (!purpose.categories) return purpose;
    const known = new Set(of.categories.map(({ id }) => id));
    const unknown = categories.map(({ id }) => id).filter((id) => !known.has(id));
    return { ...purpose, categories: [...purpose.categories, ...unknown] };
  };
  return {
    categories,
    purposes: [
      ...stillKept.filter(isDuty).map((purpose) => reaching(purpose, atExecution)),
      ...chosen.map((purpose) => reaching(purpose, atDeath)),
    ],
  };
}

/** The items as their charters call them: a later charter may have other names, or none. */
export function named(items: readonly PlanItem[], { categories, purposes }: PlanCharter): PlanItem[] {
  const nameIn = (all: readonly Named[], wanted: string | null) => {
    const name = all.find(({ id }) => id === wanted)?.name;
    return name ? { name } : {};
  };
  return items.map((item) => ({
    ...item,
    ...nameIn(categories, item.category),
    kept: item.kept.map((kept) => ({ ...kept, ...nameIn(purposes, kept.purpose) })),
  }));
}
