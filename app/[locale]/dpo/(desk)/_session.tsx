// How long this session lasts, handed to the part of the page that warns of its end.
import { SessionWarning } from '@/app/_components/session-warning';
import { signedIn } from '@/lib/auth/staff';
import { now } from '@/lib/clock';
import { translator } from '@/lib/i18n';
import { path } from '@/lib/i18n/routes';
import type { Locale } from '@/lib/rules/bilingual';
import { STAFF_HOURS, STAFF_WARNING_MINUTES } from '@/lib/rules/periods';
import { stayAction } from '../sign-in/actions';

export async function Session({ locale }: { locale: Locale }) {
  const session = await signedIn();
  if (!session) return null;
  const t = translator(locale, 'staff');
  const at = now().getTime();
  const minutes = STAFF_WARNING_MINUTES;
  return (
    <SessionWarning
      channel="guichet-desk-session"
      idleMs={session.idleAt.getTime() - at}
      endMs={session.expiresAt.getTime() - at}
      warnMs={minutes * 60_000}
      signInHref={path(locale, '/dpo/sign-in')}
      stay={stayAction}
      texts={{
        title: t('session.title'),
        idle: t('session.idle', { minutes }),
        stay: t('session.stay'),
        last: t('session.last', { minutes, hours: STAFF_HOURS }),
        close: t('session.close'),
        ended: t('session.ended'),
        signIn: t('session.signIn'),
      }}
    />
  );
}
