// The first document of a dossier: the case in facts, how its due date was found, what happened in order, and what was
// written on both sides.
import type { Block } from '@/lib/documents/blocks';
import { translator } from '@/lib/i18n';
import type { Locale } from '@/lib/rules/bilingual';
import { formatDate, localDateOf } from '@/lib/rules/dates';
import { dueSteps } from '@/lib/rules/due-steps';
import { OUTCOME_NAMES } from '@/lib/rules/outcomes';
import { citedRight } from '@/lib/rules/right-names';
import type { DeskCase } from './read-case';
import { tellEvent, withoutRepeats } from './tell-event';

const TAG = { fr: 'fr-FR', en: 'en-GB' } as const;

export function dossierBlocks(found: DeskCase, locale: Locale): Block[] {
  const t = translator(locale, 'register');
  const desk = translator(locale, 'desk');
  const { deadline, person, outcome, closedAt, timeZone } = found;
  const day = (date: string) => formatDate(date, locale);
  const instant = new Intl.DateTimeFormat(TAG[locale], { dateStyle: 'medium', timeStyle: 'short', timeZone });
  const facts = [
    [t('fact.reference'), found.reference],
    [t('fact.right'), citedRight(found.right, locale)],
    [t('fact.person'), [person.name, person.email].filter(Boolean).join(', ') || t('fact.erased')],
    [t('fact.channel'), desk(`channel.${found.channel}`)],
    [t('fact.received'), day(deadline.receivedOn)],
    [t('fact.due'), day(deadline.dueOn)],
    [t('fact.closed'), closedAt ? day(localDateOf(closedAt, timeZone)) : t('fact.open')],
    [t('fact.outcome'), outcome ? OUTCOME_NAMES[outcome][locale] : t('fact.none')],
  ].map(([term = '', description = '']) => ({ term, description }));
  const steps = dueSteps(deadline.steps, locale).map(({ text, move, source }) =>
    [text, move, `(${source})`].filter(Boolean).join(' '),
  );
  const events = withoutRepeats(found.events).map((event) => [
    instant.format(event.at),
    tellEvent(event, locale),
  ]);
  return [
    { kind: 'definitions', items: facts },
    { kind: 'heading', level: 2, text: t('dossier.computation') },
    { kind: 'list', ordered: true, items: steps },
    ...(events.length > 0
      ? [
          {
            kind: 'table' as const,
            caption: t('dossier.timeline'),
            columns: [t('dossier.when'), t('dossier.what')],
            rows: events,
          },
        ]
      : []),
    ...(found.messages.length > 0
      ? [{ kind: 'heading' as const, level: 2 as const, text: t('dossier.messages') }]
      : []),
    ...found.messages.flatMap(({ author, staff, createdAt, body }): Block[] => {
      const who = author === 'staff' ? (staff?.name ?? desk('event.theSystem')) : desk('event.theRequester');
      return [
        { kind: 'heading', level: 3, text: `${who}, ${instant.format(createdAt)}` },
        { kind: 'quote', text: body },
      ];
    }),
    {
      kind: 'note',
      title: t('dossier.proofTitle'),
      text: [t('dossier.proof'), 'npm run audit:verify -- audit.json'],
    },
  ];
}
