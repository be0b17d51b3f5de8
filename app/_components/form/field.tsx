'use client';
// One question: label, hint, error, input, tied together for those who can't see them side by side.
import type { ChoiceField, FieldSpec, FieldValues, TextField } from './fields';

interface Props<F> {
  field: F;
  value: FieldValues[string] | undefined;
  error?: string;
  errorPrefix: string;
}

const describedBy = (field: FieldSpec, error?: string) =>
  [field.hint && `${field.name}-hint`, error && `${field.name}-error`].filter(Boolean).join(' ') || undefined;

function Notes({ field, error, errorPrefix }: { field: FieldSpec; error?: string; errorPrefix: string }) {
  return (
    <>
      {field.hint && (
        <p className="hint" id={`${field.name}-hint`}>
          {field.hint}
        </p>
      )}
      {error && (
        <p className="field-error" id={`${field.name}-error`}>
          <span className="visually-hidden">{errorPrefix} </span>
          {error}
        </p>
      )}
    </>
  );
}

function Label({ field }: { field: FieldSpec }) {
  return (
    <>
      {field.label} {field.optional && <span className="optional">{field.optional}</span>}
    </>
  );
}

function TextInput({ field, value, error, errorPrefix }: Props<TextField>) {
  const shared = {
    id: field.name,
    name: field.name,
    defaultValue: typeof value === 'string' ? value : '',
    autoComplete: field.autoComplete,
    'aria-invalid': error ? true : undefined,
    'aria-describedby': describedBy(field, error),
  };
  return (
    <div className="field">
      <label htmlFor={field.name}>
        <Label field={field} />
      </label>
      <Notes field={field} error={error} errorPrefix={errorPrefix} />
      {field.kind === 'textarea' ? (
        <textarea {...shared} rows={field.rows ?? 6} />
      ) : (
        <input {...shared} type={field.kind} inputMode={field.inputMode} spellCheck={false} />
      )}
    </div>
  );
}

function Choices({ field, value, error, errorPrefix }: Props<ChoiceField>) {
  const chosen = Array.isArray(value) ? value : value ? [value] : [];
  return (
    <fieldset className="field" aria-describedby={describedBy(field, error)}>
      <legend>
        <Label field={field} />
      </legend>
      <Notes field={field} error={error} errorPrefix={errorPrefix} />
      {field.options.map((option, index) => {
        // The error summary links to the first choice.
        const id = index === 0 ? field.name : `${field.name}-${option.value}`;
        return (
          <div className="choice" key={option.value}>
            <input
              type={field.kind === 'radios' ? 'radio' : 'checkbox'}
              id={id}
              name={field.name}
              value={option.value}
              defaultChecked={chosen.includes(option.value)}
              aria-describedby={option.hint ? `${id}-hint` : undefined}
            />
            <label htmlFor={id}>{option.label}</label>
            {option.hint && (
              <span className="hint" id={`${id}-hint`}>
                {option.hint}
              </span>
            )}
          </div>
        );
      })}
    </fieldset>
  );
}

export function Field({ field, ...rest }: Props<FieldSpec>) {
  switch (field.kind) {
    case 'radios':
    case 'checkboxes':
      return <Choices field={field} {...rest} />;
    default:
      return <TextInput field={field} {...rest} />;
  }
}
