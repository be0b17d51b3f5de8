// A form described as data: the server writes the labels, one component draws it, with or without JavaScript.

interface Common {
  name: string;
  label: string;
  hint?: string;
  /** Shown after the label; absent when an answer is required. */
  optional?: string;
}

export interface TextField extends Common {
  kind: 'text' | 'email' | 'password' | 'textarea' | 'date' | 'color';
  autoComplete?: string;
  inputMode?: 'text' | 'email' | 'numeric';
  rows?: number;
}

export interface ChoiceField extends Common {
  kind: 'radios' | 'checkboxes';
  options: { value: string; label: string; hint?: string }[];
}

export type FieldSpec = TextField | ChoiceField;
export type FieldValues = Record<string, string | string[]>;
