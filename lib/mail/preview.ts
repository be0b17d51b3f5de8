// A mail with the example data of its own template, all of it in one language.
import { TEMPLATES, type TemplateName, templateOf } from '@/emails';
import type { Locale } from '@/lib/rules/bilingual';
import { computeDeadline, type ExtensionMonths } from '@/lib/rules/deadline';
import { dueSteps } from '@/lib/rules/due-steps';
import { type RenderedMail, renderMail } from './render';

export const previewNames = Object.keys(TEMPLATES) as TemplateName[];

const steps = (extendedByMonths: ExtensionMonths, locale: Locale) => {
  const received = {
    receivedAt: '2026-03-05T10:00:00+01:00',
    timeZone: 'Europe/Paris',
    calendar: 'FR',
  } as const;
  return { steps: dueSteps(computeDeadline({ ...received, extendedByMonths, pauses: [] }).steps, locale) };
};
const CHANGES = {
  fr: ['La finalité «\u00a0Mesurer la satisfaction\u00a0» est ajoutée.'],
  en: ['The purpose ‘Measure satisfaction’ is added.'],
};

/** What a template takes as words, and its example has in French only. */
const SAID: Partial<Record<TemplateName, (locale: Locale) => object>> = {
  'request-received': (locale) => steps(0, locale),
  'deadline-extended': (locale) => steps(2, locale),
  'charter-changed': (locale) => ({ changes: CHANGES[locale] }),
};

/** Null for a name that is no template's. */
export async function previewMail(name: string, locale: Locale): Promise<RenderedMail | null> {
  const known = previewNames.find((candidate) => candidate === name);
  if (!known) return null;
  const { PreviewProps } = templateOf(known).default;
  return renderMail(known, { ...PreviewProps, ...SAID[known]?.(locale), locale } as never);
}
