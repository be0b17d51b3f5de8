// What to do now: the one step that the case waits for, what is new in it, and everything else that can be decided. What
// no longer can says why.
import { ActionForm } from '@/app/_components/form/action-form';
import { formTexts } from '@/app/_components/form/texts';
import { deadlineFacts } from '@/lib/cases/clock';
import type { DeskCase } from '@/lib/cases/read-case';
import { translator } from '@/lib/i18n';
import { path } from '@/lib/i18n/routes';
import type { StaffMember } from '@/lib/rules/actor';
import type { Locale } from '@/lib/rules/bilingual';
import { type Decision, decisionsFor } from '@/lib/rules/decisions';
import { type DeskNext, deskNext } from '@/lib/rules/desk-next';
import { judgeExtension } from '@/lib/rules/extension';
import { mayAskIdentity } from '@/lib/rules/pauses';
import { may } from '@/lib/rules/permissions';
import { isRestricted } from '@/lib/rules/restriction';
import { mayCause } from '@/lib/rules/states';
import { acknowledgeAction, markReadAction } from './actions';

interface Props {
  locale: Locale;
  found: DeskCase;
  actor: StaffMember;
  done: unknown;
  /** What keeps the list beside the next page: '?list=…', or ''. */
  beside: string;
}

/** The decision that a next step is, where it has a page of its own. */
const DECISION: Partial<Record<DeskNext, Decision>> = {
  decide_identity: 'identity-verdict',
  read_clarification: 'clarification-received',
  read_fee: 'fee-settled',
  lift: 'lifted',
};

/** What the facts of the case leave of it; the rest follows from status and role. */
function offered(found: DeskCase, decision: Decision): boolean {
  switch (decision) {
    case 'identity':
      return mayAskIdentity(found.right);
    case 'identity-verdict':
      return (
        found.status === 'awaiting_identity' ||
        found.identityChecks.some(({ decidedAt }) => decidedAt === null)
      );
    case 'lifting':
      return isRestricted(found) && !found.liftingAnnouncedAt;
    case 'lifted':
      return isRestricted(found) && found.liftingAnnouncedAt !== null;
    default:
      return true;
  }
}

export function Next({ locale, found, actor, done, beside }: Props) {
  const t = translator(locale, 'decisions');
  const desk = translator(locale, 'desk');
  const waiting = found.identityChecks.findLast(({ decidedAt }) => decidedAt === null);
  const next = deskNext({
    ...found,
    unread: found.unreadByStaff,
    identityAnswered: waiting ? waiting.answeredAt !== null : null,
  });
  const decisions = decisionsFor(actor, found.status).filter((decision) => offered(found, decision));
  const first = decisions.find((decision) => decision === DECISION[next]);
  const pageOf = (decision: Decision) =>
    `${path(locale, `/dpo/cases/${found.reference}/decide/${decision}`)}${beside}`;
  const byPaper = next === 'acknowledge' && found.person.email === '';
  const action = first ? { href: pageOf(first), label: t(`${first}.name`) } : onThisPage(next, actor, locale);
  return (
    <section className="panel next" id="decisions" aria-labelledby="decisions-title">
      <h2 id="decisions-title">{desk('next.title')}</h2>
      <div role="status">{done === 'decided' && <p className="notice good">{t('done')}</p>}</div>
      <p className="next-step">{desk(`next.${byPaper ? 'acknowledge_paper' : next}`)}</p>
      <Unread locale={locale} found={found} actor={actor} />
      {action && (
        <p className="actions">
          <a className="button" href={action.href}>
            {action.label}
          </a>
        </p>
      )}
      <Others
        locale={locale}
        found={found}
        decisions={decisions.filter((decision) => decision !== first)}
        pageOf={pageOf}
      />
    </section>
  );
}

/** Where on the page of the case the next step is taken, for whoever may take it. */
function onThisPage(next: DeskNext, actor: StaffMember, locale: Locale) {
  const t = translator(locale, 'desk');
  if (next === 'tasks') return { href: '#tasks', label: t('next.seeTasks') };
  const writes = next === 'answer' || next === 'answer_review';
  return writes && mayCause(actor, 'answer') ? { href: '#answer', label: t('next.write') } : null;
}

interface OthersProps {
  locale: Locale;
  found: DeskCase;
  decisions: Decision[];
  pageOf: (decision: Decision) => string;
}

function Others({ locale, found, decisions, pageOf }: OthersProps) {
  if (decisions.length === 0) return null;
  const t = translator(locale, 'decisions');
  const extension = judgeExtension(deadlineFacts(found, new Date(`${found.today}T12:00:00Z`)), found.today);
  return (
    <>
      <h3>{translator(locale, 'desk')('next.others')}</h3>
      <ul className="decisions">
        {decisions.map((decision) => (
          <li key={decision}>
            {decision === 'extension' && !extension.allowed ? (
              <span className="impossible">{t(`${decision}.name`)}</span>
            ) : (
              <a href={pageOf(decision)}>{t(`${decision}.name`)}</a>
            )}
            {decision === 'extension' && <span className="source">{extension.why[locale]}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}

/** What is new waits for a reader: taking the request in hand, or marking it read. */
function Unread({ locale, found, actor }: Pick<Props, 'locale' | 'found' | 'actor'>) {
  if (!may(actor, 'case.write')) return null;
  const t = translator(locale, 'desk');
  const where = { locale, reference: found.reference };
  if (found.status === 'received' && mayCause(actor, 'acknowledge')) {
    return (
      <ActionForm
        action={acknowledgeAction.bind(null, where)}
        locale={locale}
        texts={formTexts(locale, t('case.acknowledge'))}
      >
        <input type="hidden" name="version" value={found.version} />
      </ActionForm>
    );
  }
  if (!found.unreadByStaff) return null;
  return (
    <>
      <p className="hint">
        <a href="#messages">{t('case.unread')}</a>
      </p>
      <ActionForm
        action={markReadAction.bind(null, where)}
        locale={locale}
        texts={formTexts(locale, t('case.markRead'))}
        quiet
      />
    </>
  );
}
