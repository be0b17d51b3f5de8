// Swapped ids: whoever may reach for a thing reaches for another one, that is somebody else's, or nobody's.
import { ACTORS, type ActorName, expected, type Made, reach, type Target, targets } from './access';

const NOBODYS_ID = '01890000-0000-7000-8000-000000000000';
const PORTAL: readonly ActorName[] = ['stranger', 'requester', 'claimant'];
const DESK: readonly ActorName[] = ['case_handler', 'auditor', 'dpo', 'administrator'];

/** Actions that are bound to an id, or post one, though their address holds none. */
const NAMES_ONE =
  / (changeRole|disable|enable|resetSecondFactor|sendLink|retryMail|submit|removeView)Action$/;
/** They take a list, and leave out what is not theirs. */
const TAKES_A_LIST = /bulkAction|\/queue\/rows/;
const isAbout = ({ name }: Target) =>
  !TAKES_A_LIST.test(name) && (/\[(reference|id|member)\]/.test(name) || NAMES_ONE.test(name));

/** Every id and reference of what was made, replaced. Sessions stay. */
function replaced(made: Made, id: string, reference: string): Made {
  const other = (value: unknown): unknown => {
    if (typeof value !== 'string') return value;
    if (/^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(value)) return id;
    return value.replace(/^(?<kind>[A-Z]{2}-).{14}$/, reference || '$<kind>2222-3333-4444');
  };
  const all = Object.fromEntries(Object.entries(made).map(([key, value]) => [key, other(value)]));
  const letters = Object.fromEntries(ACTORS.map((actor) => [actor, id]));
  return { ...(all as unknown as Made), letters: letters as Made['letters'] };
}

const nobodys = (made: Made): Made => replaced(made, NOBODYS_ID, '');
/** A draft is named in a form's field, whose schema takes nothing but an id. */
const garbage = (made: Made): Made => ({
  ...replaced(made, '..%2f..%2fetc', '..%2f..%2fetc'),
  draftId: NOBODYS_ID,
});
/** The requester asks for what is the stranger's, where the matrix tries the opposite. */
const somebodys = (made: Made): Made => ({ ...nobodys(made), ...made.others });

/** Those that were let in though what they asked for isn't theirs. */
export async function letInBySwappedIds(
  base: string,
  made: Made,
  { enough = Number.POSITIVE_INFINITY, first = (_target: Target): number => 0 } = {},
): Promise<string[]> {
  const table = expected();
  const letIn: string[] = [];
  for (const target of targets()
    .filter(isAbout)
    .sort((a, b) => first(b) - first(a))) {
    for (const actor of [...PORTAL, ...DESK]) {
      if (table.get(target.name)?.[actor] !== 'in') continue;
      const theirs = PORTAL.includes(actor) ? [nobodys, garbage, somebodys] : [nobodys, garbage];
      for (const swap of theirs) {
        const verdict = await reach(base, target, actor, swap(made));
        if (verdict !== 'in') continue;
        letIn.push(`${target.name} as ${actor} with ${swap.name} ids`);
        if (letIn.length >= enough) return letIn;
      }
    }
  }
  return letIn;
}
