// What is wrong with a field, beside it: the field names it by `aria-describedby`.
interface Props {
  /** Of the field. */
  id: string;
  /** 'Error:', for whoever hears it out of its place. */
  prefix: string;
  error: string;
}

export function FieldError({ id, prefix, error }: Props) {
  return (
    <p className="field-error" id={`${id}-error`}>
      <span className="visually-hidden">{prefix} </span>
      {error}
    </p>
  );
}
