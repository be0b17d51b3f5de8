// How long the session of a proved address lasts, handed to the part of the page that warns of its end.
import { portalSessionEnd } from '@/lib/auth/portal';
import { now } from '@/lib/clock';
import { translator } from '@/lib/i18n';
import { path } from '@/lib/i18n/routes';
import type { Locale } from '@/lib/rules/bilingual';
import { PORTAL_MOST_HOURS, PORTAL_WARNING_MINUTES } from '@/lib/rules/periods';
import { stayInsideAction } from '../[locale]/(account)/account/actions';
import { SessionWarning } from './session-warning';

export async function PortalSession({ locale }: { locale: Locale }) {
  const end = await portalSessionEnd();
  if (!end) return null;
  const t = translator(locale, 'account');
  const at = now().getTime();
  const minutes = PORTAL_WARNING_MINUTES;
  return (
    <SessionWarning
      channel="guichet-portal-session"
      idleMs={end.expiresAt.getTime() - at}
      endMs={end.endsAt.getTime() - at}
      warnMs={minutes * 60_000}
      signInHref={path(locale, '/follow')}
      stay={stayInsideAction}
      texts={{
        title: t('session.title'),
        idle: t('session.idle', { minutes }),
        stay: t('session.stay'),
        last: t('session.last', { minutes, hours: PORTAL_MOST_HOURS }),
        close: t('session.close'),
        ended: t('session.ended'),
        signIn: t('session.signIn'),
      }}
    />
  );
}
