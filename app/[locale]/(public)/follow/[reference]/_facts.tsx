// What a person must know of their request beside its standing: an extension with its ground, a withdrawal's date, a
// restriction that ends, a client whose data it is.
import type { followRequest } from '@/lib/cases/follow-request';
import { GROUND_SENTENCES } from '@/lib/documents/notices';
import { translator } from '@/lib/i18n';
import type { Locale } from '@/lib/rules/bilingual';
import { formatDate, localDateOf } from '@/lib/rules/dates';

export type Followed = Awaited<ReturnType<typeof followRequest>>;

export function Facts({ locale, request }: { locale: Locale; request: Followed }) {
  const t = translator(locale, 'follow');
  const day = (at: Date) => formatDate(localDateOf(at, request.timeZone), locale);
  const { extended } = request;
  return (
    <>
      {extended && (
        <p className="notice" id="extended">
          {t('extended', { date: day(extended.at), months: extended.months })}{' '}
          {extended.ground && `${GROUND_SENTENCES[extended.ground][locale]} (${t('extensionLaw')}).`}{' '}
          <a href="#messages">{t('extensionReasons')}</a>
        </p>
      )}
      {request.forClient && !request.closedAt && (
        <p className="notice">{translator(locale, 'receipt')('forClient')}</p>
      )}
      {request.liftingAnnouncedAt && !request.liftedAt && (
        <p className="notice warn">{t('lifting', { date: day(request.liftingAnnouncedAt) })}</p>
      )}
      {request.liftedAt && <p className="notice">{t('lifted', { date: day(request.liftedAt) })}</p>}
    </>
  );
}
