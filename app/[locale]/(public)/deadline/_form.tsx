// The calculator's questions, sent by GET: the answer has an address of its own.
import { FieldError } from '@/app/_components/form/field-error';
import { translator } from '@/lib/i18n';
import { path } from '@/lib/i18n/routes';
import type { Locale } from '@/lib/rules/bilingual';
import { CALENDAR_CODES, CALENDARS } from '@/lib/rules/calendar';
import type { Calculator } from '@/lib/schemas/calculator';
import { FIRST_YEAR, LAST_YEAR } from '@/lib/schemas/deadline';

interface Props {
  calculator: Calculator;
  locale: Locale;
  errorPrefix: string;
}

export function CalculatorForm({ calculator, locale, errorPrefix }: Props) {
  const t = translator(locale, 'deadline');
  const { typed } = calculator;
  const errors = calculator.errors.map(({ field, code, number }) => ({
    field,
    text: t(`errors.${code}`, { number, first: String(FIRST_YEAR), last: String(LAST_YEAR) }),
  }));
  const input = (id: string) => {
    const wrong = errors.some(({ field }) => field === id);
    return { id, 'aria-invalid': wrong || undefined, 'aria-describedby': wrong ? `${id}-error` : undefined };
  };
  const messages = (ids: readonly string[]) =>
    errors
      .filter(({ field }) => ids.includes(field))
      .map(({ field, text }) => <FieldError id={field} prefix={errorPrefix} error={text} key={field} />);
  const receipt = ['day', 'month', 'year'] as const;
  return (
    <form method="get" action={path(locale, '/deadline')} noValidate>
      {errors.length > 0 && (
        <div className="error-summary" role="alert">
          <h2>{translator(locale, 'common')('errorTitle')}</h2>
          <ul>
            {errors.map(({ field, text }) => (
              <li key={field}>
                <a href={`#${field}`}>{text}</a>
              </li>
            ))}
          </ul>
        </div>
      )}
      <fieldset className="field" aria-describedby="received-hint">
        <legend>{t('received')}</legend>
        <p className="hint" id="received-hint">
          {t('receivedHint')}
        </p>
        {messages(receipt)}
        <div className="day-month-year">
          {receipt.map((part) => (
            <div key={part}>
              <label htmlFor={part}>{t(part)}</label>
              <input
                {...input(part)}
                name={part}
                type="text"
                className={part}
                inputMode={part === 'month' ? 'text' : 'numeric'}
                autoComplete="off"
                defaultValue={typed[part]}
              />
            </div>
          ))}
        </div>
      </fieldset>
      <div className="field">
        <label htmlFor="calendar">{t('calendar')}</label>
        {messages(['calendar'])}
        <select {...input('calendar')} name="calendar" defaultValue={typed.calendar}>
          {CALENDAR_CODES.map((code) => (
            <option key={code} value={code}>
              {CALENDARS[code][locale]}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor="extension">{t('extension')}</label>
        <p className="hint">{t('extensionHint')}</p>
        {messages(['extension'])}
        <select {...input('extension')} name="extension" defaultValue={typed.extension}>
          {[0, 1, 2].map((count) => (
            <option key={count} value={count}>
              {t('months', { count })}
            </option>
          ))}
        </select>
      </div>
      <fieldset className="field" aria-describedby="pauses-hint">
        <legend>{t('pauses')}</legend>
        <p className="hint" id="pauses-hint">
          {t('pausesHint')}
        </p>
        {typed.pauses.map((pause, row) => {
          const number = row + 1;
          return (
            // biome-ignore lint/a11y/useSemanticElements: a row of a fieldset, named for those who do not see it
            <div role="group" aria-label={t('pause', { number })} className="pause" key={`pause-${number}`}>
              {messages([`from-${number}`, `to-${number}`])}
              <div className="date-parts">
                {(['from', 'to'] as const).map((end) => (
                  <div key={end}>
                    <label htmlFor={`${end}-${number}`}>{t(end)}</label>
                    <input
                      {...input(`${end}-${number}`)}
                      name={end}
                      type="text"
                      autoComplete="off"
                      defaultValue={pause[end]}
                    />
                  </div>
                ))}
              </div>
            </div>
          );
        })}
      </fieldset>
      <div className="actions">
        <button type="submit">{t('submit')}</button>
        <button type="submit" name="add" value="1" className="quiet">
          {t('addPause')}
        </button>
      </div>
    </form>
  );
}
