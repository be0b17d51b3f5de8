// An item of a plan, in one line: what becomes of which data, and by which text.
import type { Charter } from '@/lib/charter/schema';
import type { Locale } from '@/lib/rules/bilingual';
import { HEIR_RIGHT_NAMES, HEIR_RIGHTS } from '@/lib/rules/directives/content';
import type { PlanItem } from '@/lib/rules/directives/plan';

const TEXT = {
  fr: {
    colon: '\u00a0: ',
    done: {
      erase: 'effacé',
      keep: 'conservé jusqu’au terme normal',
      communicate: (to: string) => `communiqué${to ? ` à ${to}` : ''}`,
      told: 'informé de l’effacement',
    },
    due: {
      erase: 'à effacer',
      keep: 'à conserver jusqu’au terme normal',
      communicate: (to: string) => `à communiquer${to ? ` à ${to}` : ''}`,
      told: 'à informer de l’effacement',
    },
  },
  en: {
    colon: ': ',
    done: {
      erase: 'erased',
      keep: 'kept until its normal term',
      communicate: (to: string) => `communicated${to ? ` to ${to}` : ''}`,
      told: 'told of the erasure',
    },
    due: {
      erase: 'to be erased',
      keep: 'to be kept until its normal term',
      communicate: (to: string) => `to be communicated${to ? ` to ${to}` : ''}`,
      told: 'to be told of the erasure',
    },
  },
} as const;

export interface ItemFacts {
  charter: Charter;
  locale: Locale;
  item: PlanItem;
  /** The recipient who is told of an erasure. */
  told: string | null;
  /** To whom the directive has data go. */
  to: string;
}

/** 'Tenir la comptabilité. Dix ans…': a purpose for which data of a category stays, and until when. */
export function keptText(
  charter: Charter,
  locale: Locale,
  { purpose, name, until }: PlanItem['kept'][number],
) {
  const known = name ?? charter.purposes.find(({ id }) => id === purpose)?.name;
  return [known?.[locale], until[locale]].filter(Boolean).join('. ');
}

/** 'Identification : effacé (loi…)', or 'à effacer' while it is due. */
export function itemText({ charter, locale, item, told, to }: ItemFacts, state: 'done' | 'due' = 'done') {
  const { categories, recipients } = charter;
  const { colon, [state]: text } = TEXT[locale];
  const source = `(${item.source[locale]})`;
  if (told) {
    const recipient = recipients.find(({ id }) => id === told);
    return `${recipient?.name[locale] ?? told}${colon}${text.told} ${source}`;
  }
  const right = HEIR_RIGHTS.find((known) => known === item.action);
  const category = (item.name ?? categories.find(({ id }) => id === item.category)?.name)?.[locale];
  const action = right
    ? HEIR_RIGHT_NAMES[right][locale]
    : item.action === 'communicate'
      ? text.communicate(to)
      : text[item.action as 'erase' | 'keep'];
  return `${category ? `${category}${colon}` : ''}${action} ${source}`;
}
