// Erasure, item by item: one line for each period of the charter, what is decided of it, and the day it counts from.
import { translator } from '@/lib/i18n';
import type { Locale } from '@/lib/rules/bilingual';
import { type ErasureItem, type ErasureLine, ITEM_DECISIONS } from '@/lib/rules/erasure-items';
import { keptFor } from '@/lib/rules/kept-until';

interface Props {
  locale: Locale;
  lines: readonly ErasureLine[];
  items: readonly ErasureItem[];
  /** An erasure in whole, or a refusal, decides of all at once: folded until one is decided by itself. */
  open: boolean;
}

export function ErasureItems({ locale, lines, items, open }: Props) {
  const t = translator(locale, 'desk');
  return (
    <details className="write field" open={open}>
      <summary>{t('answer.items.title', { count: lines.length })}</summary>
      <p className="hint">{t('answer.items.hint')}</p>
      {lines.map((line) => {
        const item = items.find(({ key }) => key === line.key);
        const id = `item-${line.key}`;
        return (
          <fieldset key={line.key} className="erasure-item">
            <legend>{line.what[locale]}</legend>
            <p className="hint">
              {line.purpose[locale]} · {keptFor(line.period)[locale]}
              {line.exceptions.length > 0 && ` · art. ${line.exceptions.join(', ')}`}
            </p>
            <div>
              <label htmlFor={id}>{t('answer.items.decision')}</label>
              <select id={id} name="items" defaultValue={`${line.key}=${item?.decision ?? ''}`}>
                <option value={`${line.key}=`}>{t('answer.items.undecided')}</option>
                {ITEM_DECISIONS.map((decision) => (
                  <option key={decision} value={`${line.key}=${decision}`}>
                    {t(`answer.items.${decision}`)}
                  </option>
                ))}
              </select>
            </div>
            <div>
              <label htmlFor={`${id}-from`}>{t('answer.items.from')}</label>
              <input type="date" id={`${id}-from`} name="starts" defaultValue={item?.startedOn ?? ''} />
            </div>
          </fieldset>
        );
      })}
    </details>
  );
}
