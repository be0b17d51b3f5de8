'use client';
// One question: label, hint, error, input, tied together for those who can't see them side by side.
import { FieldError } from './field-error';
import type { ChoiceField, DayField, FieldSpec, FieldValues, SelectField, TextField } from './fields';

interface Props<F> {
  field: F;
  /** Before the name, where several forms of a page ask for the same thing. */
  prefix?: string;
  value: FieldValues[string] | undefined;
  error?: string;
  errorPrefix: string;
}

const describedBy = (id: string, field: FieldSpec, error?: string) =>
  [field.hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;

type NotesProps = Pick<Props<FieldSpec>, 'field' | 'error' | 'errorPrefix'> & { id: string };
function Notes({ id, field, error, errorPrefix }: NotesProps) {
  return (
    <>
      {field.hint && (
        <p className="hint" id={`${id}-hint`}>
          {field.hint}
        </p>
      )}
      {error && <FieldError id={id} prefix={errorPrefix} error={error} />}
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

function Labelled({ children, ...notes }: NotesProps & { children: React.ReactNode }) {
  return (
    <div className="field">
      <label htmlFor={notes.id}>
        <Label field={notes.field} />
      </label>
      <Notes {...notes} />
      {children}
    </div>
  );
}

function TextInput({ field, prefix = '', value, error, errorPrefix }: Props<TextField>) {
  const id = `${prefix}${field.name}`;
  const shared = {
    id,
    name: field.name,
    defaultValue: typeof value === 'string' ? value : '',
    autoComplete: field.autoComplete,
    'aria-invalid': error ? true : undefined,
    'aria-describedby': describedBy(id, field, error),
  };
  return (
    <Labelled id={id} field={field} error={error} errorPrefix={errorPrefix}>
      {field.kind === 'textarea' ? (
        <textarea {...shared} rows={field.rows ?? 6} />
      ) : (
        <input {...shared} type={field.kind} inputMode={field.inputMode} spellCheck={false} />
      )}
    </Labelled>
  );
}

function Choices({ field, prefix = '', value, error, errorPrefix }: Props<ChoiceField>) {
  const base = `${prefix}${field.name}`;
  const chosen = value === undefined ? [] : [value].flat();
  return (
    <fieldset className="field" aria-describedby={describedBy(base, field, error)}>
      <legend>
        <Label field={field} />
      </legend>
      <Notes id={base} field={field} error={error} errorPrefix={errorPrefix} />
      {field.options.map((option, index) => {
        // The error summary links to the first choice.
        const id = index === 0 ? base : `${base}-${option.value}`;
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
            <label htmlFor={id} lang={option.lang}>
              {option.label}
            </label>
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

function Select({ field, prefix = '', value, error, errorPrefix }: Props<SelectField>) {
  const id = `${prefix}${field.name}`;
  return (
    <Labelled id={id} field={field} error={error} errorPrefix={errorPrefix}>
      <select
        id={id}
        name={field.name}
        defaultValue={typeof value === 'string' ? value : ''}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, field, error)}
      >
        {field.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

/** Three short fields that anyone can fill from memory, whatever the order of their own country. */
function DayMonthYear({ field, prefix = '', value, error, errorPrefix }: Props<DayField>) {
  const id = `${prefix}${field.name}`;
  const [day = '', month = '', year = ''] = Array.isArray(value) ? value : [];
  const typed = { day, month, year };
  return (
    <fieldset className="field" aria-describedby={describedBy(id, field, error)}>
      <legend>
        <Label field={field} />
      </legend>
      <Notes id={id} field={field} error={error} errorPrefix={errorPrefix} />
      <div className="day-month-year">
        {(['day', 'month', 'year'] as const).map((part) => {
          // The error summary links to the first.
          const input = part === 'day' ? id : `${id}-${part}`;
          return (
            <div key={part}>
              <label htmlFor={input}>{field.parts[part]}</label>
              <input
                type="text"
                inputMode={part === 'month' ? undefined : 'numeric'}
                id={input}
                name={`${field.name}-${part}`}
                defaultValue={typed[part]}
                autoComplete={field.birthday ? `bday-${part}` : 'off'}
                className={part}
                aria-invalid={error ? true : undefined}
                spellCheck={false}
              />
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}

export function Field({ field, ...rest }: Props<FieldSpec>) {
  switch (field.kind) {
    case 'radios':
    case 'checkboxes':
      return <Choices field={field} {...rest} />;
    case 'select':
      return <Select field={field} {...rest} />;
    case 'dayMonthYear':
      return <DayMonthYear field={field} {...rest} />;
    default:
      return <TextInput field={field} {...rest} />;
  }
}
