// The part of an answer that says, item by item, what is erased and what is kept, under which exception and until when.
// GDPR Art. 17(1) and 17(3).
import type { Bilingual, Locale } from '@/lib/rules/bilingual';
import { formatDate, type PlainDate } from '@/lib/rules/dates';
import { NEED } from '@/lib/rules/eligibility-words';
import { type ErasureItem, type ErasureLine, keptTooLong, lastDayOf } from '@/lib/rules/erasure-items';
import { keptFor } from '@/lib/rules/kept-until';
import type { Block } from './blocks';
import { fillText } from './template';

const TEXT = {
  fr: {
    title: 'Donnée par donnée',
    caption: 'Ce qui est effacé et ce qui est conservé',
    columns: ['Données', 'Décision', 'Motif'],
    erased: 'Effacées',
    none: 'Aucune donnée détenue',
    until: 'Conservées jusqu’au {date}',
    kept: 'Conservées {period}',
    need: 'Nécessaires {need} (article {article} du RGPD)',
    still: 'Encore nécessaires à leur finalité (article 17(1)(a) du RGPD)',
    done: 'Article 17(1) du RGPD',
  },
  en: {
    title: 'Item by item',
    caption: 'What is erased and what is kept',
    columns: ['Data', 'Decision', 'Reason'],
    erased: 'Erased',
    none: 'No data held',
    until: 'Kept until {date}',
    kept: 'Kept {period}',
    need: 'Needed {need} (Article {article} GDPR)',
    still: 'Still needed for their purpose (Article 17(1)(a) GDPR)',
    done: 'Article 17(1) GDPR',
  },
} as const;

const ALL: Bilingual = {
  fr: 'Les données que votre demande concerne sont effacées (article 17, paragraphe 1, du RGPD).',
  en: 'The data that your request concerns is erased (Article 17(1) GDPR).',
};

interface Facts {
  locale: Locale;
  /** Whether all is granted, or a part. */
  whole: boolean;
  lines: readonly ErasureLine[];
  items: readonly ErasureItem[];
  answeredOn: PlainDate;
}

/** Holds `items` only when they bear the outcome out: nothing kept where all is granted, something where a part is. */
export function erasurePart({ locale, whole, lines, items, answeredOn }: Facts): Block[] {
  const text = TEXT[locale];
  const rows = lines.flatMap((line) => {
    const item = items.find(({ key }) => key === line.key);
    return item ? [rowOf(line, item, locale)] : [];
  });
  const keeps = items.some(({ decision }) => decision === 'kept');
  const element = keeps === !whole && !keptTooLong(lines, items, answeredOn) ? 'items' : undefined;
  const all: Block[] = whole ? [{ kind: 'paragraph', text: ALL[locale], element }] : [];
  if (rows.length === 0) return all;
  return [
    ...all,
    { kind: 'heading', level: 2, text: text.title },
    { kind: 'table', caption: text.caption, columns: [...text.columns], rows, element },
  ];
}

function rowOf(line: ErasureLine, item: ErasureItem, locale: Locale): string[] {
  const text = TEXT[locale];
  const data = `${line.what[locale]} (${line.purpose[locale]})`;
  if (item.decision !== 'kept') {
    return [data, text[item.decision], item.decision === 'erased' ? text.done : '–'];
  }
  const last = lastDayOf(line, item);
  const kept = last
    ? fillText(text.until, { date: formatDate(last, locale) })
    : fillText(text.kept, { period: keptFor(line.period)[locale] });
  const reasons = line.exceptions.map((article) =>
    fillText(text.need, { need: NEED[article][locale], article }),
  );
  return [data, kept, reasons.join('\u00a0; ') || text.still];
}
