// When the clock of a request stands still: how many days pauses take, and whether an asking may stop it at all.
// EDPB Guidelines 01/2022, section 5.3: where the controller has reasonable doubt about identity and asks for more
// "without undue delay", the period is suspended until the person has answered.

import type { Bilingual } from './bilingual';
import { addDays, daysBetween, later, type PlainDate } from './dates';
import type { Right } from './rights';
import { edpbAccess, gdpr, gdprRecital, HOUSE_POLICY, together } from './sources';

/** From the day of the asking to the day of the answer; `to` is null while the answer is awaited. */
export interface Pause {
  readonly from: PlainDate;
  readonly to: PlainDate | null;
}

export interface Stop {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/**
 * The stretches of time, in order, apart from each other, during which the clock stood still. A pause stops it on the
 * days from `from` up to, but not on, the day of the answer: to − from days, none when answered the same day. Days that
 * two pauses share are in one stretch, so that they count once. An open pause lasts until `asOf`, today in the
 * controller's zone: what is computed with it is provisional.
 * Throws a RangeError on a pause that ends before it begins, and on an open pause without `asOf`.
 */
export function stops(pauses: readonly Pause[], asOf?: PlainDate): Stop[] {
  const closed = pauses.map((pause) => close(pause, asOf)).filter(({ from, to }) => from < to);
  const merged: Stop[] = [];
  for (const stop of closed.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))) {
    const last = merged.at(-1);
    if (last && stop.from <= last.to) {
      merged[merged.length - 1] = { from: last.from, to: later(stop.to, last.to) };
    } else {
      merged.push(stop);
    }
  }
  return merged;
}

export function stoppedDays(stretches: readonly Stop[]): number {
  return stretches.reduce((days, { from, to }) => days + daysBetween(from, to), 0);
}

function close(pause: Pause, asOf?: PlainDate): Stop {
  if (pause.to === null) {
    if (asOf === undefined) throw new RangeError('An open pause can only be counted as of a date');
    return { from: pause.from, to: later(asOf, pause.from) };
  }
  if (pause.to < pause.from)
    throw new RangeError(`A pause ends on ${pause.to}, before it begins on ${pause.from}`);
  return { from: pause.from, to: pause.to };
}

export interface Asking {
  readonly cause: 'identity' | 'clarification';
  readonly right: Right;
  readonly askedOn: PlainDate;
  readonly receivedOn: PlainDate;
  /** The last day on which the person was heard: the receipt, or a later answer. */
  readonly lastHeardOn: PlainDate;
  readonly dueOn: PlainDate;
  /** Recital 63: the controller processes a large quantity of information on the person. */
  readonly largeQuantity: boolean;
}

export interface PauseVerdict {
  readonly stopsClock: boolean;
  readonly source: Bilingual;
  readonly why: Bilingual;
}

/** House policy: what 'without undue delay' is held to be, in calendar days since the person was last heard. */
export const PROMPT_DAYS = 7;

/**
 * GDPR Article 12(6) lets the controller ask for more "where [it] has reasonable doubts concerning the identity of the
 * natural person making the request referred to in Articles 15 to 21": so not for Articles 22 and 7(3).
 */
export function mayAskIdentity(right: Right): boolean {
  return right !== 'automated_decision' && right !== 'consent_withdrawal';
}

/**
 * Whether an asking stops the clock, with the reason to show. The desk decides it once, on the day of the asking, and
 * records a pause only if it does: `computeDeadline` counts every pause it is given, and judges none.
 */
export function judgeAsking(asking: Asking): PauseVerdict {
  if (asking.cause === 'identity' && !mayAskIdentity(asking.right)) return IDENTITY_NOT_ASKED;
  if (asking.cause === 'clarification' && !asking.largeQuantity) return SMALL_QUANTITY;
  if (asking.askedOn < asking.receivedOn || asking.askedOn > asking.dueOn) return NOT_RUNNING;
  if (asking.askedOn > addDays(asking.lastHeardOn, PROMPT_DAYS)) return TOO_LATE;
  return asking.cause === 'identity' ? IDENTITY_IN_DOUBT : LARGE_QUANTITY;
}

const IDENTITY_NOT_ASKED: PauseVerdict = {
  stopsClock: false,
  source: gdpr('12(6)'),
  why: {
    fr: 'Pour ce droit, la loi ne prévoit pas de demander un complément d’identité\u00a0: le délai continue de courir.',
    en: 'For this right the law provides no request for further identification: the period keeps running.',
  },
};

const SMALL_QUANTITY: PauseVerdict = {
  stopsClock: false,
  source: gdprRecital(63),
  why: {
    fr: 'Une demande de précision ne suspend le délai que si de nombreuses données sont traitées\u00a0: il continue de courir.',
    en: 'Asking for clarification stops the clock only where a large quantity of data is processed: it keeps running.',
  },
};

const NOT_RUNNING: PauseVerdict = {
  stopsClock: false,
  source: gdpr('12(3)'),
  why: {
    fr: 'Un délai qui n’a pas commencé, ou qui est déjà expiré, ne peut pas être suspendu.',
    en: 'A period that has not begun, or that has already run out, cannot be suspended.',
  },
};

const TOO_LATE: PauseVerdict = {
  stopsClock: false,
  source: together(edpbAccess('5.3'), HOUSE_POLICY),
  why: {
    fr: `La question est posée plus de ${PROMPT_DAYS}\u00a0jours après le dernier envoi reçu (règle interne)\u00a0: le délai continue de courir.`,
    en: `The question comes more than ${PROMPT_DAYS} days after the last message received (house policy): the period keeps running.`,
  },
};

const IDENTITY_IN_DOUBT: PauseVerdict = {
  stopsClock: true,
  source: edpbAccess('5.3'),
  why: {
    fr: 'Le doute raisonnable sur l’identité, signalé sans tarder, suspend le délai jusqu’à la réponse.',
    en: 'Reasonable doubt about identity, raised without delay, suspends the period until the answer.',
  },
};

const LARGE_QUANTITY: PauseVerdict = {
  stopsClock: true,
  source: gdprRecital(63),
  why: {
    fr: 'De nombreuses données sont traitées\u00a0: la demande de précision suspend le délai jusqu’à la réponse.',
    en: 'A large quantity of data is processed: asking for clarification suspends the period until the answer.',
  },
};
