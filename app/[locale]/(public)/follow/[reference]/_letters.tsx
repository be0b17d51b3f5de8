// Everything that the desk wrote formally, to keep: the receipt, each notice, each answer, as PDFs with their dates.
import { translator } from '@/lib/i18n';
import { path } from '@/lib/i18n/routes';
import type { Locale } from '@/lib/rules/bilingual';
import { formatDate, localDateOf, type PlainDate } from '@/lib/rules/dates';
import type { Followed } from './_facts';

interface Letter {
  href: string;
  name: string;
  on: PlainDate;
}

export function Letters({ locale, request }: { locale: Locale; request: Followed }) {
  if (request.status === 'erased') return null;
  const t = translator(locale, 'follow');
  const desk = translator(locale, 'desk');
  const on = (at: Date) => localDateOf(at, request.timeZone);
  const letters: Letter[] = [
    {
      href: path(locale, `/receipt/${request.reference}/document`),
      name: t('letters.receipt'),
      on: request.deadline.receivedOn,
    },
    ...request.letters.map(({ id, kind, at }) => ({
      href: `/api/letters/${id}`,
      name: desk(`letters.name.${kind}`),
      on: on(at),
    })),
    ...request.answers.toReversed().map(({ id, kind, sentAt }) => ({
      href: `/api/answers/${id}/letter`,
      name: t(`letters.${kind}`),
      on: on(sentAt),
    })),
  ];
  return (
    <section id="letters" aria-labelledby="letters-title">
      <h2 id="letters-title">{t('letters.title')}</h2>
      <ul className="files">
        {letters.map(({ href, name, on }) => (
          <li key={href}>
            <a href={href}>{name}</a>{' '}
            <span className="hint">
              <time dateTime={on}>{formatDate(on, locale)}</time>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
