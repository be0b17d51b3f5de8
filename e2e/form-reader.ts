// Reads the forms of a page as a browser without JavaScript has them, and what is said beside each field.
import type { Page } from '@playwright/test';

export interface ShownField {
  name: string;
  id: string;
  kind: string;
  /** What is in it, or the choices that are ticked. */
  values: string[];
  /** Of choices, all there are. */
  options: string[];
  /** The words that describe it: hint and error, by the ids of the field or of its group. */
  described: string[];
  invalid: boolean;
}

export interface ShownForm {
  action: string;
  /** It is a server action's. */
  posts: boolean;
  hidden: [name: string, value: string][];
  fields: ShownField[];
  /** What stands above it when it was refused: where each line leads, and its words. */
  summary: { to: string; text: string }[];
  problem: string;
  /** What was refused stands in something that is closed. */
  folded: boolean;
}

export interface ShownPage {
  title: string;
  forms: ShownForm[];
}

/** `page` is any page: it lends its parser. */
export const readForms = (page: Page, html: string): Promise<ShownPage> =>
  page.evaluate((source) => {
    const shown = new DOMParser().parseFromString(source, 'text/html');
    const words = (element: Element | null | undefined) => element?.textContent?.trim() ?? '';
    const describedBy = (element: Element) =>
      (element.getAttribute('aria-describedby') ?? '').split(' ').filter(Boolean);
    const forms = [...shown.querySelectorAll('form')].map((form) => {
      const inputs = [...form.querySelectorAll<HTMLInputElement>('input, textarea, select')];
      const visible = inputs.filter(({ type, name }) => type !== 'hidden' && type !== 'file' && name !== '');
      const fields = [...new Set(visible.map(({ name }) => name))].map((name) => {
        const all = visible.filter((input) => input.name === name);
        const [first] = all as [HTMLInputElement];
        const isChoice = first.type === 'radio' || first.type === 'checkbox';
        const select = first as unknown as HTMLSelectElement;
        const ids = all.flatMap((input) =>
          [input, input.closest('fieldset')].flatMap((on) => (on ? describedBy(on) : [])),
        );
        return {
          name,
          id: first.id,
          kind: first.localName === 'input' ? first.type : first.localName,
          values: isChoice
            ? all.filter(({ checked }) => checked).map(({ value }) => value)
            : [first.localName === 'input' ? (first.getAttribute('value') ?? '') : first.value],
          options: isChoice
            ? all.map(({ value }) => value)
            : first.localName === 'select'
              ? [...select.options].map(({ value }) => value)
              : [],
          described: ids.map((id) => words(shown.getElementById(id))),
          invalid: first.getAttribute('aria-invalid') === 'true',
        };
      });
      // ActionForm puts what was refused right before its form, and a status between.
      let above = form.previousElementSibling;
      while (above && !above.matches('.error-summary, form')) above = above.previousElementSibling;
      const summary = above?.matches('.error-summary') ? above : form.querySelector('.error-summary');
      return {
        action: form.getAttribute('action') ?? '',
        posts: inputs.some(({ name }) => name.startsWith('$ACTION')),
        hidden: inputs
          .filter(({ type }) => type === 'hidden')
          .map(({ name, value }): [string, string] => [name, value]),
        fields,
        summary: [...(summary?.querySelectorAll('a') ?? [])].map((link) => ({
          to: link.getAttribute('href') ?? '',
          text: words(link),
        })),
        problem: words(summary?.querySelector(':scope > p')),
        folded: summary?.closest('details:not([open])') != null,
      };
    });
    return { title: shown.title, forms };
  }, html);
