// A mail with the example data of its own template.
import { TEMPLATES, type TemplateName, templateOf } from '@/emails';
import type { Locale } from '@/lib/rules/bilingual';
import { type RenderedMail, renderMail } from './render';

export const previewNames = Object.keys(TEMPLATES) as TemplateName[];

/** Null for a name that is no template's. */
export async function previewMail(name: string, locale: Locale): Promise<RenderedMail | null> {
  const known = previewNames.find((candidate) => candidate === name);
  if (!known) return null;
  const { PreviewProps } = templateOf(known).default;
  return renderMail(known, { ...PreviewProps, locale } as never);
}
