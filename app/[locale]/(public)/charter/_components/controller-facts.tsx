// Who is responsible, and how to reach the data protection officer.
import { translator } from '@/lib/i18n';
import { Definitions } from './definitions';
import type { FactProps } from './fact-props';

export function ControllerFacts({ charter, locale }: FactProps) {
  const t = translator(locale, 'charter');
  const { controller, dpo } = charter;
  return (
    <Definitions
      items={[
        [t('controller.name'), controller.name],
        [t('controller.form'), controller.legalForm],
        [t('controller.registration'), controller.registration],
        [t('controller.address'), controller.address.join(', ')],
        [
          t('controller.site'),
          <a key="site" href={controller.site.url}>
            {controller.site.name}
          </a>,
        ],
        [
          t('controller.dpo'),
          <>
            {dpo.name && <span className="line">{dpo.name}</span>}
            <a href={`mailto:${dpo.email}`}>{dpo.email}</a>
            <span className="line">{dpo.postal.join(', ')}</span>
          </>,
        ],
      ]}
    />
  );
}
