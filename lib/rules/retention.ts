// How long the portal keeps each kind of data of its own, with the reason: facts in, dates out.
// `eraseOn` is the first day on which the data is no longer kept; a job erases on that day, or as soon after as it runs.

import type { Bilingual } from './bilingual';
import { addDays, addYearsClamped, daysBetween, earlier, later, type PlainDate } from './dates';
import { claimEraseOn, directiveEraseOn } from './directives/retention';
import { CONFIRM_DAYS, DRAFT_DAYS } from './periods';
import { frenchAct, gdpr, HOUSE_POLICY, together } from './sources';

/** What must be known of each kind of data. Dates are local to the controller. */
export interface RetentionFacts {
  request_file: { receivedOn: PlainDate; closedOn: PlainDate | null };
  identity_document: { receivedOn: PlainDate; decidedOn: PlainDate | null };
  objection_fingerprint: { honouredOn: PlainDate };
  unconfirmed_submission: { receivedOn: PlainDate };
  draft: { savedOn: PlainDate };
  session: { expiresOn: PlainDate };
  link: { expiresOn: PlainDate };
  /** The day on which it was sent, or given up. */
  outbox_mail: { endedOn: PlainDate };
  audit_entry: { writtenOn: PlainDate };
  /** Null while it is in force. A version ends when the next replaces it. */
  directive: { endedOn: PlainDate | null };
  claim: { closedOn: PlainDate | null };
  /** Of an account that nothing is filed under any more, or yet. */
  account: { createdOn: PlainDate };
}

export type RetentionKind = keyof RetentionFacts;

export interface Retention {
  /** From this day on, those concerned are told of the erasure; null where nobody needs to be. */
  readonly warnOn: PlainDate | null;
  /** Null while an open case still needs the data. */
  readonly eraseOn: PlainDate | null;
  readonly source: Bilingual;
  readonly why: Bilingual;
}

/** House policy: the DPO is told so many days before a file goes. */
const FILE_WARNING_DAYS = 30;
const IDENTITY_WARNING_DAYS = 14;
/** A file never goes sooner after its warning than this, even when the worker was down on the day of the warning. */
const LEAST_NOTICE_DAYS = 7;
export const MAIL_DAYS = 30;

/** 1 January of the sixth year after: five whole years counted from the end of the calendar year of the date. */
function afterFiveYears(date: PlainDate): PlainDate {
  return `${Number(date.slice(0, 4)) + 6}-01-01`;
}

const RULES: { readonly [Kind in RetentionKind]: (facts: RetentionFacts[Kind]) => Retention } = {
  // Five years from the end of the calendar year of the request, the ordinary limitation of claims (code civil,
  // art. 2224): a request of any day of 2026 goes on 1 January 2032. An open case is never erased, and one that was
  // closed after its term still gets its warning.
  request_file: ({ receivedOn, closedOn }) => {
    const term = afterFiveYears(receivedOn);
    const eraseOn = closedOn === null ? null : later(term, addDays(closedOn, FILE_WARNING_DAYS));
    return {
      eraseOn,
      warnOn: addDays(eraseOn ?? term, -FILE_WARNING_DAYS),
      source: gdpr('5(1)(e)', '5(2)'),
      why: {
        fr: 'Le dossier est gardé cinq ans à compter de la fin de l’année civile de la demande, comme preuve de son traitement.',
        en: 'The file is kept for five years from the end of the calendar year of the request, as proof of how it was handled.',
      },
    };
  },
  // Erased when identity is decided, one year after receipt at the very most; method, date and agent stay in the file.
  identity_document: ({ receivedOn, decidedOn }) => {
    const atMost = addYearsClamped(receivedOn, 1);
    return {
      eraseOn: decidedOn === null ? atMost : earlier(decidedOn, atMost),
      warnOn: decidedOn === null ? addDays(atMost, -IDENTITY_WARNING_DAYS) : null,
      source: gdpr('5(1)(c)', '5(1)(e)'),
      why: {
        fr: 'La pièce d’identité est effacée dès que l’identité est établie ou écartée, et au plus tard un an après sa réception.',
        en: 'The identity document is erased once identity is decided, and one year after it was received at the latest.',
      },
    };
  },
  // At least three years: three whole years, their last day included.
  objection_fingerprint: ({ honouredOn }) => ({
    eraseOn: addDays(addYearsClamped(honouredOn, 3), 1),
    warnOn: null,
    source: gdpr('21(3)', '5(2)'),
    why: {
      fr: 'Une empreinte de l’adresse est gardée trois ans, pour que l’opposition reste respectée et puisse être prouvée.',
      en: 'A fingerprint of the address is kept for three years, so that the objection stays honoured and can be shown.',
    },
  }),
  unconfirmed_submission: ({ receivedOn }) => ({
    eraseOn: addDays(receivedOn, CONFIRM_DAYS),
    warnOn: null,
    source: HOUSE_POLICY,
    why: {
      fr: `Une demande dont l’adresse n’est pas confirmée est effacée après ${CONFIRM_DAYS}\u00a0jours.`,
      en: `A request whose address is not confirmed is erased after ${CONFIRM_DAYS} days.`,
    },
  }),
  draft: ({ savedOn }) => ({
    eraseOn: addDays(savedOn, DRAFT_DAYS),
    warnOn: null,
    source: HOUSE_POLICY,
    why: {
      fr: `Un brouillon est effacé ${DRAFT_DAYS}\u00a0jours après son dernier enregistrement.`,
      en: `A draft is erased ${DRAFT_DAYS} days after it was last saved.`,
    },
  }),
  session: ({ expiresOn }) => ({
    eraseOn: addDays(expiresOn, 1),
    warnOn: null,
    source: HOUSE_POLICY,
    why: {
      fr: 'Une session est effacée le lendemain de son expiration.',
      en: 'A session is erased on the day after it expires.',
    },
  }),
  link: ({ expiresOn }) => ({
    eraseOn: addDays(expiresOn, 1),
    warnOn: null,
    source: HOUSE_POLICY,
    why: {
      fr: 'Un lien est effacé le lendemain de son expiration.',
      en: 'A link is erased on the day after it expires.',
    },
  }),
  outbox_mail: ({ endedOn }) => ({
    eraseOn: addDays(endedOn, MAIL_DAYS),
    warnOn: null,
    source: HOUSE_POLICY,
    why: {
      fr: `La trace d’un message envoyé ou abandonné est gardée ${MAIL_DAYS}\u00a0jours, pour suivre les incidents d’envoi.`,
      en: `The trace of a message sent or given up is kept for ${MAIL_DAYS} days, to follow delivery incidents.`,
    },
  }),
  // As long as the file it speaks of, counted from the entry: it names nobody, only references.
  audit_entry: ({ writtenOn }) => ({
    eraseOn: afterFiveYears(writtenOn),
    warnOn: null,
    source: gdpr('5(2)'),
    why: {
      fr: 'Une ligne du journal est gardée cinq ans à compter de la fin de son année civile\u00a0; elle ne nomme personne.',
      en: 'An audit entry is kept for five years from the end of its calendar year; it names nobody.',
    },
  }),
  // Loi n° 78-17, art. 85 I: directives last as long as they are neither changed nor revoked.
  directive: ({ endedOn }) => ({
    eraseOn: directiveEraseOn(endedOn),
    warnOn: null,
    source: together(frenchAct('85'), gdpr('5(2)')),
    why: {
      fr: 'Des directives sont gardées tant qu’elles sont en vigueur, puis cinq ans à compter de la fin de l’année où elles ont été remplacées, révoquées ou exécutées.',
      en: 'Directives are kept as long as they are in force, then for five years from the end of the year in which they were replaced, revoked or carried out.',
    },
  }),
  claim: ({ closedOn }) => ({
    eraseOn: claimEraseOn(closedOn),
    warnOn: null,
    source: gdpr('5(1)(e)', '5(2)'),
    why: {
      fr: 'Une démarche après un décès est gardée cinq ans à compter de la fin de l’année de sa clôture, comme preuve de son traitement.',
      en: 'A claim after a death is kept for five years from the end of the year in which it was closed, as proof of how it was handled.',
    },
  }),
  account: ({ createdOn }) => ({
    eraseOn: addDays(createdOn, CONFIRM_DAYS),
    warnOn: null,
    source: gdpr('5(1)(e)'),
    why: {
      fr: `Un compte auquel plus rien n’est rattaché est effacé, ${CONFIRM_DAYS}\u00a0jours au moins après sa création.`,
      en: `An account that nothing is filed under any more is erased, ${CONFIRM_DAYS} days at least after it was made.`,
    },
  }),
};

/** When data of this kind is warned of and erased, and why. */
export function retention<Kind extends RetentionKind>(kind: Kind, facts: RetentionFacts[Kind]): Retention {
  return RULES[kind](facts);
}

const UNDATED: RetentionFacts = {
  request_file: { receivedOn: '2000-01-01', closedOn: null },
  identity_document: { receivedOn: '2000-01-01', decidedOn: null },
  objection_fingerprint: { honouredOn: '2000-01-01' },
  unconfirmed_submission: { receivedOn: '2000-01-01' },
  draft: { savedOn: '2000-01-01' },
  session: { expiresOn: '2000-01-01' },
  link: { expiresOn: '2000-01-01' },
  outbox_mail: { endedOn: '2000-01-01' },
  audit_entry: { writtenOn: '2000-01-01' },
  directive: { endedOn: null },
  claim: { closedOn: null },
  account: { createdOn: '2000-01-01' },
};

/** The rule of a kind, without a date: why, and by which law. */
export function retentionRule<Kind extends RetentionKind>(kind: Kind): Pick<Retention, 'source' | 'why'> {
  const { source, why } = retention(kind, UNDATED[kind]);
  return { source, why };
}

export const RETENTION_KINDS = Object.keys(RULES) as RetentionKind[];

export type RetentionStage = 'kept' | 'warned' | 'over';

/** What today, in the controller's zone, calls for. A job that missed a day finds the same stage on the next. */
export function stageOf({ warnOn, eraseOn }: Retention, today: PlainDate): RetentionStage {
  if (eraseOn !== null && today >= eraseOn) return 'over';
  return warnOn !== null && today >= warnOn ? 'warned' : 'kept';
}

/** Whether a file whose desk was warned on a day may go: its term is over, and the warning could be read. */
export const fileMayGo = (
  facts: RetentionFacts['request_file'],
  warnedOn: PlainDate,
  today: PlainDate,
): boolean =>
  stageOf(retention('request_file', facts), today) === 'over' &&
  daysBetween(warnedOn, today) >= LEAST_NOTICE_DAYS;

/** The request files that may be near their end are those received before this day. */
export const filesToLookAt = (today: PlainDate): PlainDate =>
  `${Number(addDays(today, FILE_WARNING_DAYS).slice(0, 4)) - 5}-01-01`;
