// The top of a case: reference, right, lateness, who and how it came in, and whoever else is in it.

import { shortDay, When } from '@/app/_components/when';
import type { DeskCase } from '@/lib/cases/read-case';
import { visible } from '@/lib/documents/visible';
import { translator } from '@/lib/i18n';
import type { Locale } from '@/lib/rules/bilingual';
import { Chip } from '../../../_components/chip';

interface Props {
  locale: Locale;
  found: DeskCase;
  /** Colleagues who have the case open now. */
  present?: readonly string[];
}

export function CaseHead({ locale, found, present = [] }: Props) {
  const t = translator(locale, 'desk');
  const closed = found.closedAt ? found.status : null;
  return (
    <>
      <header className="case-head">
        <h1>
          <span className="reference">{found.reference}</span>{' '}
          {translator(locale, 'rights')(`${found.right}.short`)}
        </h1>
        <p>
          <Chip
            locale={locale}
            dueOn={found.deadline.dueOn}
            today={found.today}
            paused={found.paused}
            closed={closed}
          />{' '}
          {!closed && <span className="status">{t(`status.${found.status}`)}</span>}
        </p>
        <p className="hint">
          {found.person.name && <strong className="person">{visible(found.person.name)} · </strong>}
          {found.channel === 'portal' ? (
            <When at={found.receivedAt} locale={locale} />
          ) : (
            <time dateTime={found.deadline.receivedOn}>{shortDay(found.deadline.receivedOn, locale)}</time>
          )}{' '}
          · {t(`channel.${found.channel}`)} · {t('case.language', { language: found.locale })}
        </p>
      </header>
      {present.length > 0 && (
        <p className="notice warn">
          {translator(locale, 'queue')('work.present', { names: present.join(', ') })}
        </p>
      )}
      {!found.confirmedAt && <p className="notice warn">{t('case.unconfirmed')}</p>}
    </>
  );
}
