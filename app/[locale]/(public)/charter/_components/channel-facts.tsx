// The ways to send a request; all are worth the same.
import type { CHANNELS } from '@/lib/charter/schema';
import { translator } from '@/lib/i18n';
import { path } from '@/lib/i18n/routes';
import { Definitions } from './definitions';
import type { FactProps } from './fact-props';

type Channel = (typeof CHANNELS)[number];

export function ChannelFacts({ charter, locale }: FactProps) {
  const t = translator(locale, 'charter');
  const { channels, dpo } = charter;
  const ways: Readonly<Record<Channel, React.ReactNode>> = {
    online: <a href={path(locale, '')}>{t('channels.onlineText')}</a>,
    email: <a href={`mailto:${dpo.email}`}>{dpo.email}</a>,
    post: dpo.postal.join(', '),
  };
  return <Definitions items={channels.map((channel) => [t(`channels.${channel}`), ways[channel]])} />;
}
