// A case on one page: what to do about it, who asks for what, the clock, the thread, the answer, and what happened.
import { ActionForm } from '@/app/_components/form/action-form';
import { formTexts } from '@/app/_components/form/texts';
import { localeOf, type PageProps } from '@/app/_components/page-props';
import { Title } from '@/app/_components/title';
import { requireStaff } from '@/lib/auth/staff';
import { orNotFound } from '@/lib/cases/or-not-found';
import { readCase } from '@/lib/cases/read-case';
import { now } from '@/lib/clock';
import { ERROR_CODES } from '@/lib/errors';
import { translator } from '@/lib/i18n';
import { path } from '@/lib/i18n/routes';
import { may } from '@/lib/rules/permissions';
import { mayCause, next } from '@/lib/rules/states';
import { Chip } from '../../../_components/chip';
import { When } from '../../../_components/when';
import { AnswerPanel } from './_answer';
import { Clock } from './_clock';
import { CaseMails, Timeline } from './_history';
import { Thread } from './_thread';
import { Who } from './_who';
import { acknowledgeAction, markReadAction } from './actions';

export default async function CasePage({ params, searchParams }: PageProps<'reference'>) {
  const locale = await localeOf(params);
  const actor = await requireStaff('case.read');
  const found = await orNotFound(readCase(actor, (await params).reference, now()));
  const query = await searchParams;
  const t = translator(locale, 'desk');
  const right = translator(locale, 'rights')(`${found.right}.short`);
  const where = { locale, reference: found.reference };
  const problem = ERROR_CODES.find((code) => code === query.problem);
  const title = t('case.title', { reference: found.reference, right });
  const closed = found.closedAt ? found.status : null;
  const mayAcknowledge = mayCause(actor, 'acknowledge') && next(found.status, 'acknowledge') !== null;
  return (
    <>
      <Title>{problem ? `${translator(locale, 'common')('errorPrefix')} ${title}` : title}</Title>
      <a className="back" href={path(locale, '/dpo')}>
        <span aria-hidden="true">←</span> {t('case.back')}
      </a>
      <header className="case-head">
        <h1>
          <span className="reference">{found.reference}</span> {right}
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
          <When at={found.receivedAt} locale={locale} /> · {t(`channel.${found.channel}`)} ·{' '}
          {t('case.language', { language: found.locale })}
        </p>
      </header>
      {!found.confirmedAt && <p className="notice warn">{t('case.unconfirmed')}</p>}
      {found.unreadByStaff && !closed && may(actor, 'case.write') && (
        <section className="notice" aria-label={t('case.unreadTitle')}>
          <p>{mayAcknowledge ? t('case.acknowledgeHint') : t('case.unread')}</p>
          {mayAcknowledge ? (
            <ActionForm
              action={acknowledgeAction.bind(null, where)}
              locale={locale}
              texts={formTexts(locale, t('case.acknowledge'))}
            >
              <input type="hidden" name="version" value={found.version} />
            </ActionForm>
          ) : (
            <ActionForm
              action={markReadAction.bind(null, where)}
              locale={locale}
              texts={formTexts(locale, t('case.markRead'))}
              quiet
            />
          )}
        </section>
      )}
      <div className="case">
        <div>
          <Who locale={locale} found={found} />
          <Thread locale={locale} found={found} mayWrite={may(actor, 'case.write')} done={query.done} />
          <AnswerPanel
            locale={locale}
            found={found}
            mayAnswer={mayCause(actor, 'answer')}
            problem={problem}
            done={query.done}
          />
        </div>
        <aside>
          <Clock locale={locale} found={found} />
          <Timeline locale={locale} found={found} />
          <CaseMails locale={locale} found={found} />
        </aside>
      </div>
    </>
  );
}
