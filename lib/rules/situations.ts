// From a situation of everyday life to the right that serves it: for whoever does not know what their right is called.
import type { Right } from './rights';

export type Destination = Right | 'directives' | 'after-death' | 'by-post';

/** Each situation leads to one place or several, the most useful first. */
export const SITUATIONS = {
  unwanted_mail: ['objection', 'consent_withdrawal'],
  wrong_data: ['rectification', 'restriction'],
  closing_account: ['portability', 'erasure'],
  what_is_known: ['access'],
  changed_mind: ['consent_withdrawal', 'erasure'],
  refused: ['automated_decision', 'access'],
  dispute: ['restriction', 'access'],
  changing_provider: ['portability'],
  old_traces: ['erasure', 'objection'],
  someone_died: ['after-death'],
  own_death: ['directives'],
  not_online: ['by-post'],
} as const satisfies Record<string, readonly Destination[]>;

export type Situation = keyof typeof SITUATIONS;
export const SITUATION_NAMES = Object.keys(SITUATIONS) as Situation[];
