'use client';
// The form of every page: a plain POST without JavaScript; with it, errors are announced and focused, a double click
// sends once, and the answers are checked before they leave (react-hook-form, loaded at the first touch).
import { type ComponentProps, useActionState, useEffect, useRef, useState } from 'react';
import { Blocks } from '@/app/_components/blocks';
import { EMPTY_FORM, type FormState } from '@/lib/schemas/form-state';
import { Codes, type CodesTexts } from './codes';
import { useErrorTitle } from './error-title';
import { Field } from './field';
import { type FieldSpec, type FieldValues, grouped, shownIn, toldApart } from './fields';
import { Folded, type Folding } from './folded';
import type { SchemaName } from './schemas';

export interface FormTexts {
  submit: string;
  /** 'Il y a un problème' */
  errorTitle: string;
  /** 'Erreur :', read before each message and put before the page's title. */
  errorPrefix: string;
}

interface Props {
  action: (previous: FormState, form: FormData) => Promise<FormState>;
  texts: FormTexts;
  fields?: FieldSpec[];
  values?: FieldValues;
  /** Names the schema that the browser checks before sending. The server checks in any case. */
  schema?: SchemaName;
  locale: 'fr' | 'en';
  quiet?: boolean;
  /** What the button acts on, for those who hear it among others that say the same. */
  of?: string;
  children?: React.ReactNode;
  /** Beside the button. */
  beside?: React.ReactNode;
  id?: string;
  /** For a form that can show what it would make: what is said above it. */
  preview?: { title: string; lang: string };
  /** Before the ids of the fields, where several forms of a page ask for the same thing. */
  prefix?: string;
  /** For a form that is answered by codes: what is said with them. Without fields they were shown before. */
  codes?: CodesTexts;
  /** The page's title, where this form is what the page is for: it says 'Error' when there is one. */
  title?: string;
  folded?: Folding;
}

function Group({ title, children }: { title?: string; children: React.ReactNode }) {
  if (!title) return children;
  return (
    <fieldset className="group">
      <legend>{title}</legend>
      {children}
    </fieldset>
  );
}

export function ActionForm(props: Props) {
  const { action, texts, fields = [], values = {}, schema, locale } = props;
  const [answered, submit, pending] = useActionState(action, EMPTY_FORM);
  const [checked, setChecked] = useState<FormState | null>(null);
  const state = checked && checked.serial > answered.serial ? checked : answered;
  const summary = useRef<HTMLDivElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const failed = state.errors.length > 0 || state.problem !== undefined;

  const { serial } = state;
  // At each answer, even the same one again.
  useEffect(() => {
    if (failed && serial > 0) summary.current?.focus();
  }, [failed, serial]);

  useErrorTitle(failed && !props.title, texts.errorPrefix);

  const preview = useRef<HTMLElement>(null);
  useEffect(() => {
    if (serial > 0) preview.current?.focus();
  }, [serial]);

  useEffect(() => {
    const element = form.current;
    if (!element || !schema) return;
    let dispose: (() => void) | undefined;
    const load = async () => {
      const { checkBeforeSending } = await import('./check-before-sending');
      dispose = checkBeforeSending(element, schema, locale, setChecked);
    };
    element.addEventListener('focusin', load, { once: true });
    return () => {
      element.removeEventListener('focusin', load);
      dispose?.();
    };
  }, [schema, locale]);

  const errors = toldApart(state.errors, fields);
  const errorOf = (name: string) => errors.find((error) => error.field === name)?.message;
  // What was typed comes back, or what the action has filled in; otherwise what was saved.
  const filled = Object.keys(state.values).length > 0;
  const shown = state.serial > 0 && (failed || filled) ? state.values : values;

  if (props.codes && (state.codes || fields.length === 0)) {
    return (
      <>
        {props.title && <title>{props.title}</title>}
        <Codes codes={state.codes} texts={props.codes} />
      </>
    );
  }
  return (
    <Folded folding={props.folded} answered={failed || state.done !== undefined}>
      {props.title && <title>{failed ? `${texts.errorPrefix} ${props.title}` : props.title}</title>}
      {failed && (
        <div className="error-summary" role="alert" tabIndex={-1} ref={summary}>
          <h2>{texts.errorTitle}</h2>
          {state.problem && <p>{state.problem}</p>}
          <ul>
            {errors.map((error) => (
              <li key={error.field}>
                <a href={`#${props.prefix ?? ''}${error.field}`}>{error.message}</a>
              </li>
            ))}
          </ul>
        </div>
      )}
      <div role="status">{state.done && <p className="notice good">{state.done}</p>}</div>
      <form action={submit} ref={form} noValidate id={props.id} aria-busy={pending}>
        <div key={state.serial}>
          {grouped(fields).map(({ group, fields: together }) => (
            <Group key={together[0]?.name} title={group}>
              {together.map((field) => (
                <Field
                  key={field.name}
                  field={field}
                  prefix={props.prefix}
                  value={shownIn(field, shown)}
                  error={errorOf(field.name)}
                  errorPrefix={texts.errorPrefix}
                />
              ))}
            </Group>
          ))}
          {props.children}
        </div>
        <div className="actions">
          <button type="submit" className={props.quiet ? 'quiet' : undefined} aria-disabled={pending}>
            {texts.submit}
            {props.of && <span className="visually-hidden"> – {props.of}</span>}
          </button>
          {props.beside}
        </div>
      </form>
      {props.preview && state.preview && (
        <section className="panel letter" aria-label={props.preview.title} ref={preview} tabIndex={-1}>
          <p className="preview-title">{props.preview.title}</p>
          <div lang={props.preview.lang}>
            <Blocks blocks={state.preview as ComponentProps<typeof Blocks>['blocks']} level={2} />
          </div>
        </section>
      )}
    </Folded>
  );
}
