// One input and the button that uses it, on one line under their question: a file to add, words to look for.
interface Props {
  /** The input's id; its hint is `<id>-hint`. */
  id: string;
  label: string;
  hint: string;
  submit: string;
  children: React.ReactNode;
}

export function OneLine({ id, label, hint, submit, children }: Props) {
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <p className="hint" id={`${id}-hint`}>
        {hint}
      </p>
      <div className="upload">
        {children}
        <button type="submit" className="quiet">
          {submit}
        </button>
      </div>
    </>
  );
}
