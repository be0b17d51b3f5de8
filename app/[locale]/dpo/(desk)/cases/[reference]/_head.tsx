// The top of a case: reference, right, lateness, and how it came in.
import type { DeskCase } from '@/lib/cases/read-case';
import { translator } from '@/lib/i18n';
import type { Locale } from '@/lib/rules/bilingual';
import { Chip } from '../../../_components/chip';
import { shortDay, When } from '../../../_components/when';

export function CaseHead({ locale, found }: { locale: Locale; found: DeskCase }) {
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
          {found.channel === 'portal' ? (
            <When at={found.receivedAt} locale={locale} />
          ) : (
            <time dateTime={found.deadline.receivedOn}>{shortDay(found.deadline.receivedOn, locale)}</time>
          )}{' '}
          · {t(`channel.${found.channel}`)} · {t('case.language', { language: found.locale })}
        </p>
      </header>
      {!found.confirmedAt && <p className="notice warn">{t('case.unconfirmed')}</p>}
    </>
  );
}
