// The ways to send a request; all are worth the same.
import { charter } from '@/lib/cases/charter-in-force';
import type { CHANNELS } from '@/lib/charter/schema';
import { translator } from '@/lib/i18n';
import { path } from '@/lib/i18n/routes';
import type { Locale } from '@/lib/rules/bilingual';
import { Definitions } from './definitions';

type Channel = (typeof CHANNELS)[number];

export function ChannelFacts({ locale }: { locale: Locale }) {
  const t = translator(locale, 'charter');
  const { channels, dpo } = charter();
  const ways: Readonly<Record<Channel, React.ReactNode>> = {
    online: <a href={path(locale, '')}>{t('channels.onlineText')}</a>,
    email: <a href={`mailto:${dpo.email}`}>{dpo.email}</a>,
    post: dpo.postal.join(', '),
  };
  return <Definitions items={channels.map((channel) => [t(`channels.${channel}`), ways[channel]])} />;
}
