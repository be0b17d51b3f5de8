// What is new in the case and waits for a reader: taking it in hand, or marking it read.
import { ActionForm } from '@/app/_components/form/action-form';
import { formTexts } from '@/app/_components/form/texts';
import type { DeskCase } from '@/lib/cases/read-case';
import { translator } from '@/lib/i18n';
import type { StaffMember } from '@/lib/rules/actor';
import type { Locale } from '@/lib/rules/bilingual';
import { may } from '@/lib/rules/permissions';
import { mayCause, next } from '@/lib/rules/states';
import { acknowledgeAction, markReadAction } from './actions';

interface Props {
  locale: Locale;
  found: DeskCase;
  actor: StaffMember;
}

export function Attention({ locale, found, actor }: Props) {
  if (!found.unreadByStaff || !may(actor, 'case.write')) return null;
  const t = translator(locale, 'desk');
  const where = { locale, reference: found.reference };
  const mayAcknowledge = mayCause(actor, 'acknowledge') && next(found.status, 'acknowledge') !== null;
  return (
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
  );
}
