// Who must be told that data was rectified, erased or restricted. GDPR Article 19: "The controller shall communicate any
// rectification or erasure of personal data or restriction of processing […] to each recipient to whom the personal data
// have been disclosed, unless this proves impossible or involves disproportionate effort."
import { isNoticed } from './notices';
import type { Outcome } from './outcomes';
import type { Right } from './rights';

/** Whether an answer changes data that others may hold. */
export const concernsRecipients = (right: Right, outcome: Outcome): boolean =>
  isNoticed(right) && (outcome === 'granted' || outcome === 'partly_granted');

/** Kinds of recipients that hold data of their own accord; staff work on the controller's, the others are told on request. */
const TOLD_KINDS: ReadonlySet<string> = new Set(['processor', 'payment', 'advertising']);

/** Those of a charter's recipients that are told. */
export const toldOf = <R extends { readonly kind: string }>(recipients: readonly R[]): R[] =>
  recipients.filter(({ kind }) => TOLD_KINDS.has(kind));
