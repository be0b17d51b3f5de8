// What a form's server action answers when it does not lead elsewhere: the errors, and all that was typed.

export interface FieldError {
  field: string;
  message: string;
}

export interface FormState {
  errors: FieldError[];
  /** As typed, so that nothing is lost. Passwords and files are never sent back. */
  values: Record<string, string | string[]>;
  /** What concerns the whole form. */
  problem?: string;
  /** Something that went well and stays on the page. */
  done?: string;
  /** What the form would make, in blocks (lib/documents/blocks.ts), to read over before it is saved. */
  preview?: readonly object[];
  /** Codes that are shown this once, and kept nowhere as they are. */
  codes?: string[];
  /** Changes with every answer, so that the form takes the new values. */
  serial: number;
}

export const EMPTY_FORM: FormState = { errors: [], values: {}, serial: 0 };
