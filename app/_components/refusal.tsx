// What a page says in place of what was asked for, by its status. What isn't there and what isn't yours are one.
import { MAX_FILE_BYTES } from '@/lib/files/inspect';
import { translator } from '@/lib/i18n';
import { path } from '@/lib/i18n/routes';
import type { Locale } from '@/lib/rules/bilingual';
import { Title } from './title';

const KINDS = { 400: 'unread', 401: 'session', 403: 'foreign', 409: 'stale', 413: 'heavy' } as const;

const kindOf = (status: number) =>
  status >= 500 ? 'failed' : (KINDS[status as keyof typeof KINDS] ?? 'notFound');

interface Props {
  locale: Locale;
  status: number;
  /** Under which the log knows a failure. */
  reference?: string | null;
  /** The page of ours that they come from. */
  back?: string | null;
  /** Why a form was refused, where its page can't say it. */
  words?: string;
  /** They sent a form. */
  sent?: boolean;
  /** They were at the desk. */
  desk?: boolean;
}

export function Refusal({ locale, status, reference, back, words, sent, desk }: Props) {
  const t = translator(locale, 'refused');
  const kind = kindOf(status);
  const home = desk
    ? { href: path(locale, '/dpo'), words: t('desk') }
    : { href: path(locale, ''), words: translator(locale, 'common')('yourRights') };
  const ways = {
    unread: home,
    session: { href: path(locale, '/dpo/sign-in'), words: t('signIn') },
    foreign: back ? { href: back, words: t('back') } : home,
    notFound: home,
    stale: back ? { href: back, words: t('resume') } : home,
    heavy: back ? { href: back, words: t('back') } : home,
    // Otherwise the address at hand, again.
    failed: sent && back ? { href: back, words: t('back') } : { href: '', words: t('again') },
  };
  const way = ways[kind];
  return (
    <>
      <Title>{t(`${kind}.title`)}</Title>
      <h1>{t(`${kind}.title`)}</h1>
      <p className="lede">{words || t(`${kind}.text`, { megabytes: MAX_FILE_BYTES / 1024 ** 2 })}</p>
      {kind === 'failed' && reference && <p>{t('failed.reference', { reference })}</p>}
      {kind === 'heavy' && !desk && (
        <p>
          <a href={path(locale, '/by-post')}>{t('heavy.post')}</a>
        </p>
      )}
      <p>
        <a className="button" href={way.href}>
          {way.words}
        </a>
      </p>
    </>
  );
}
