// What the controller writes before the answer, step by step, and to the recipients after it: what each notice must
// hold, with the article that demands it. As answer-elements.ts does for answers.
import { mayAskIdentity } from './pauses';
import { RIGHTS, type Right } from './rights';

/** Articles are of the GDPR. */
export const NOTICE_ELEMENTS = {
  acknowledgement: [{ id: 'due', article: '12(3)' }],
  // 12(6): "additional information necessary to confirm the identity", and no more than that: 5(1)(c).
  identity: [
    { id: 'identity_means', article: '12(6), 5(1)(c)' },
    { id: 'clock', article: '12(3)' },
  ],
  clarification: [{ id: 'clock', article: '12(3)' }],
  // 12(3): told "of any such extension within one month of receipt of the request, together with the reasons".
  extension: [
    { id: 'extension_reason', article: '12(3)' },
    { id: 'new_date', article: '12(3)' },
  ],
  // Not acting unless it is paid: told as 12(4) wants it.
  fee: [
    { id: 'fee', article: '12(5)' },
    { id: 'complaint', article: '12(4), 77' },
    { id: 'remedy', article: '12(4), 79' },
  ],
  lifting: [{ id: 'lifting', article: '18(3)' }],
  lifted: [{ id: 'lifted', article: '18(3)' }],
  recipient: [
    { id: 'recipient_person', article: '19' },
    { id: 'recipient_measure', article: '19' },
  ],
} as const satisfies Record<string, readonly { id: string; article: string }[]>;

export type NoticeName = keyof typeof NOTICE_ELEMENTS;
export type NoticeElement = (typeof NOTICE_ELEMENTS)[NoticeName][number];
export const NOTICE_NAMES = Object.keys(NOTICE_ELEMENTS) as NoticeName[];
export const isNotice = (name: string): name is NoticeName => Object.hasOwn(NOTICE_ELEMENTS, name);

/** Those to the person; the last is to a recipient of the data. */
export type PersonNotice = Exclude<NoticeName, 'recipient'>;
export const PERSON_NOTICES = NOTICE_NAMES.filter((name): name is PersonNotice => name !== 'recipient');

/** Those in which the desk says something of the case: its words have a place of their own. */
export const WORDED_NOTICES = ['identity', 'clarification', 'extension', 'fee', 'lifting'] as const;
export type WordedNotice = (typeof WORDED_NOTICES)[number];
export const isWorded = (name: string): name is WordedNotice =>
  (WORDED_NOTICES as readonly string[]).includes(name);

/** The rights that Art. 19 has the recipients told of. */
export const NOTICED_RIGHTS = ['rectification', 'erasure', 'restriction'] as const satisfies Right[];
export type NoticedRight = (typeof NOTICED_RIGHTS)[number];
export const isNoticed = (right: Right): right is NoticedRight =>
  (NOTICED_RIGHTS as readonly Right[]).includes(right);

const ONLY: Partial<Record<NoticeName, readonly Right[]>> = {
  identity: RIGHTS.filter(mayAskIdentity),
  lifting: ['restriction'],
  lifted: ['restriction'],
  recipient: NOTICED_RIGHTS,
};

/** The rights whose cases can have this notice. */
export const rightsWith = (notice: NoticeName): readonly Right[] => ONLY[notice] ?? RIGHTS;
