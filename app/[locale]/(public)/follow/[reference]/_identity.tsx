// What is asked about identity and why, the ways to show it that need no document first, and the place to answer.
import { MessageForm } from '@/app/_components/files/message-form';
import type { readIdentityAsked } from '@/lib/cases/answer-identity';
import { readMessageDraft } from '@/lib/cases/case-files';
import { translator } from '@/lib/i18n';
import type { Requester } from '@/lib/rules/actor';
import type { Locale } from '@/lib/rules/bilingual';
import { formatDate, localDateOf } from '@/lib/rules/dates';

interface Props {
  locale: Locale;
  actor: Requester;
  reference: string;
  asked: NonNullable<Awaited<ReturnType<typeof readIdentityAsked>>>;
  /** The language in which the desk wrote. */
  spoken: Locale;
  query: Record<string, string | string[] | undefined>;
}

/** The words of the form of an ordinary message. */
export function messageTexts(locale: Locale) {
  const t = translator(locale, 'follow');
  return { label: t('write'), file: t('file'), join: t('join'), submit: t('send') };
}

export async function IdentityAsked({ locale, actor, reference, asked, spoken, query }: Props) {
  const t = translator(locale, 'follow');
  const day = (at: Date) => formatDate(localDateOf(at, asked.timeZone), locale);
  return (
    <section className="panel" id="identity" aria-labelledby="identity-title">
      <h2 id="identity-title">{t('identity.title')}</h2>
      <h3>{t('identity.why')}</h3>
      <p className="body" lang={spoken}>
        {asked.doubt}
      </p>
      {asked.waiting && (
        <>
          <p>{asked.suspends ? t('identity.paused', { date: day(asked.askedAt) }) : t('identity.runs')}</p>
          <h3>{t('identity.how')}</h3>
          <p>{t('identity.first')}</p>
          <ol>
            {(['account', 'customer', 'questions', 'document'] as const).map((way) => (
              <li key={way}>{t(`identity.${way}`)}</li>
            ))}
          </ol>
          <MessageForm
            locale={locale}
            action={`/api/files/messages/${reference}`}
            draft={await readMessageDraft(actor, reference, true)}
            query={query}
            texts={{
              label: t('identity.answer'),
              hint: t('identity.answerHint'),
              file: t('identity.file'),
              join: t('identity.join'),
              submit: t('identity.submit'),
            }}
            identity
          />
        </>
      )}
      {asked.answeredAt && <p>{t('identity.answered', { date: day(asked.answeredAt) })}</p>}
    </section>
  );
}
