// A template and its properties become a subject, an HTML page and a text as good as it. React escapes every value:
// what someone typed is never read as markup, and the text version is made from the escaped page.
import { render, toPlainText } from '@react-email/components';
import { type TemplateName, type TemplateProps, templateOf } from '@/emails';

export interface RenderedMail {
  subject: string;
  html: string;
  text: string;
}

/** Throws a ZodError when the properties are not those of the template. */
export async function renderMail<T extends TemplateName>(
  name: T,
  props: TemplateProps<T>,
): Promise<RenderedMail> {
  const { schema, subject, default: Template } = templateOf(name);
  const checked = schema.parse(props);
  const html = await render(Template(checked));
  return { subject: subject(checked), html, text: plainText(html) };
}

const LINE_WIDTH = 76;

const plainText = (html: string): string =>
  toPlainText(html, {
    wordwrap: LINE_WIDTH,
    selectors: [
      { selector: 'h1', options: { uppercase: false, leadingLineBreaks: 3, trailingLineBreaks: 2 } },
      { selector: 'h2', options: { uppercase: false, leadingLineBreaks: 3, trailingLineBreaks: 2 } },
      { selector: 'p', options: { leadingLineBreaks: 2, trailingLineBreaks: 2 } },
      { selector: 'ul', options: { itemPrefix: '- ' } },
      { selector: 'a[data-action]', format: 'anchor', options: { ignoreHref: true } },
    ],
  });
