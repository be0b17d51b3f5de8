'use client';
// The form that the boxes of the rows belong to: assign, tag, take away. It decides nothing.
import { useActionState, useEffect, useRef } from 'react';
import { EMPTY_FORM, type FormState } from '@/lib/schemas/form-state';

export interface BulkTexts {
  title: string;
  hint: string;
  assignee: string;
  nobody: string;
  assign: string;
  tag: string;
  addTag: string;
  removeTag: string;
  exportRows: string;
}

interface Props {
  action: (previous: FormState, form: FormData) => Promise<FormState>;
  texts: BulkTexts;
  locale: string;
  assignees: { id: string; name: string }[];
  /** Who looks: most rows are taken for oneself. */
  self: string;
  mayExport: boolean;
}

export function Bulk({ action, texts, locale, assignees, self, mayExport }: Props) {
  const [state, submit, pending] = useActionState(action, EMPTY_FORM);
  const told = useRef<HTMLDivElement>(null);
  const problem = state.problem ?? state.errors[0]?.message;
  useEffect(() => {
    if (problem && state.serial > 0) told.current?.focus();
  }, [problem, state.serial]);
  return (
    <form id="bulk" className="bulk" action={submit} aria-label={texts.title} aria-busy={pending}>
      <input type="hidden" name="locale" value={locale} />
      {problem && (
        <div className="notice bad" role="alert" tabIndex={-1} ref={told}>
          {problem}
        </div>
      )}
      <div role="status">{state.done && <p className="notice good">{state.done}</p>}</div>
      <div className="bulk-row" key={state.serial}>
        <span className="hint">{texts.hint}</span>
        <label className="visually-hidden" htmlFor="assignee">
          {texts.assignee}
        </label>
        <select id="assignee" name="assignee" defaultValue={String(state.values.assignee ?? self)}>
          {assignees.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
          <option value="">{texts.nobody}</option>
        </select>
        <button type="submit" className="quiet" name="what" value="assign">
          {texts.assign}
        </button>
        <label className="visually-hidden" htmlFor="tag">
          {texts.tag}
        </label>
        <input
          id="tag"
          name="tag"
          type="text"
          maxLength={40}
          placeholder={texts.tag}
          defaultValue={String(state.values.tag ?? '')}
        />
        <button type="submit" className="quiet" name="what" value="tag">
          {texts.addTag}
        </button>
        <button type="submit" className="quiet" name="what" value="untag">
          {texts.removeTag}
        </button>
        {mayExport && (
          <button
            type="submit"
            className="quiet"
            formAction="/api/queue/rows"
            formMethod="post"
            formEncType="multipart/form-data"
          >
            {texts.exportRows}
          </button>
        )}
      </div>
    </form>
  );
}
