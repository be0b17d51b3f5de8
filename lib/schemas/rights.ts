// What the form of each right asks, one schema a page (GDPR Art. 7(3) and 16 to 22); access has a file of its own.
import { z } from 'zod';
import { YES_NO } from './filing';
import { line, optionalLine, optionalText, several, text, token } from './text';

export const ERASURE_GROUNDS = [
  'dont_know',
  'not_needed',
  'consent',
  'objection',
  'unlawful',
  'legal_duty',
  'child',
] as const;
export const RESTRICTION_CASES = ['accuracy', 'unlawful', 'claims', 'objection'] as const;
export const DESTINATIONS = ['me', 'controller'] as const;
export const PORTABLE_FORMATS = ['json', 'csv'] as const;
export const MARKETING_CHANNELS = ['email', 'sms', 'phone', 'post', 'advertising'] as const;
/** Rows of the rectification form; more can be said in its last page. */
export const CORRECTIONS = [1, 2, 3] as const;

const ids = several(token(60));

/** Boxes of which at least one is ticked. */
const some = (message: string) => ids.refine((chosen) => chosen.length > 0, message);

/** The first row is asked for; a further one begins with its datum. */
export const corrections = z
  .object({
    datum1: line(200, 'field.datum_missing'),
    held1: optionalLine(500),
    right1: line(500, 'field.right_value_missing'),
    datum2: optionalLine(200),
    held2: optionalLine(500),
    right2: optionalLine(500),
    datum3: optionalLine(200),
    held3: optionalLine(500),
    right3: optionalLine(500),
  })
  .superRefine((rows, context) => {
    for (const row of [2, 3] as const) {
      const [datum, held, right] = [rows[`datum${row}`], rows[`held${row}`], rows[`right${row}`]];
      if (datum === '' && (held !== '' || right !== '')) {
        context.addIssue({ code: 'custom', path: [`datum${row}`], message: 'field.datum_missing' });
      }
      if (datum !== '' && right === '') {
        context.addIssue({ code: 'custom', path: [`right${row}`], message: 'field.right_value_missing' });
      }
    }
  });

export const erasureScope = z
  .object({ erase: z.enum(['all', 'some'], 'field.erase'), purposes: ids, precisely: optionalText(2000) })
  .refine(({ erase, purposes, precisely }) => erase === 'all' || purposes.length > 0 || precisely !== '', {
    path: ['purposes'],
    message: 'field.erase_what',
  })
  .transform((answer) => (answer.erase === 'all' ? { ...answer, purposes: [] } : answer));

export const ground = z.object({ ground: z.enum(ERASURE_GROUNDS, 'field.ground') });

export const restrictionCase = z.object({
  case: z.enum(RESTRICTION_CASES, 'field.case'),
  about: text(5000, 'field.about_missing'),
});

export const portableScope = z.object({
  portable: some('field.portable'),
  portableFormat: z.enum(PORTABLE_FORMATS, 'field.format'),
});

export const destination = z
  .object({
    destination: z.enum(DESTINATIONS, 'field.destination'),
    controllerName: optionalLine(200),
    controllerAddress: optionalText(500),
  })
  .superRefine((answer, context) => {
    if (answer.destination === 'me') return;
    for (const field of ['controllerName', 'controllerAddress'] as const) {
      if (answer[field] === '') {
        context.addIssue({ code: 'custom', path: [field], message: `field.${FIELD_MESSAGES[field]}` });
      }
    }
  })
  .transform((answer) =>
    answer.destination === 'me' ? { ...answer, controllerName: '', controllerAddress: '' } : answer,
  );
const FIELD_MESSAGES = {
  controllerName: 'controller_name_missing',
  controllerAddress: 'controller_address_missing',
} as const;

/** 'marketing' is one box, whatever purposes it serves; 'other' is never refused. */
export const objectionPurposes = z.object({ purposes: some('field.purposes'), otherUse: optionalText(1000) });
export const channels = z.object({
  channels: several(z.enum(MARKETING_CHANNELS)).refine((all) => all.length > 0, 'field.channels'),
});
export const situation = z.object({ situation: text(5000, 'field.situation_missing') });
export const freeze = z.object({ freeze: z.enum(YES_NO, 'field.yes_no') });

export const decision = z.object({
  decision: text(2000, 'field.decision_missing'),
  decidedOn: optionalLine(60),
});
export const view = z.object({ view: text(5000, 'field.opinion_missing') });

export const consents = z.object({ consents: some('field.consents'), other: optionalText(1000) });
