// The single keys of the desk, said and switched.
import { ActionForm } from '@/app/_components/form/action-form';
import { formTexts } from '@/app/_components/form/texts';
import { translator } from '@/lib/i18n';
import type { Locale } from '@/lib/rules/bilingual';
import { Keyboard } from './_keyboard';
import { singleKeysAction } from './actions';

const KEYS = [
  ['j', 'j'],
  ['k', 'k'],
  ['↵', 'enter'],
  ['x', 'x'],
  ['f', 'f'],
  ['r', 'r'],
  ['?', 'help'],
] as const;

export function Keys({ locale, on }: { locale: Locale; on: boolean }) {
  const t = translator(locale, 'queue');
  return (
    <details id="keys" className="keys">
      {on && <Keyboard />}
      <summary>{t('keys.title')}</summary>
      {on ? (
        <dl>
          {KEYS.map(([key, name]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{t(`keys.${name}`)}</dd>
            </div>
          ))}
        </dl>
      ) : (
        <p className="hint">{t('keys.areOff')}</p>
      )}
      <ActionForm
        action={singleKeysAction.bind(null, { locale })}
        locale={locale}
        quiet
        texts={formTexts(locale, t(on ? 'keys.off' : 'keys.on'))}
      >
        <input type="hidden" name="on" value={on ? '0' : '1'} />
      </ActionForm>
    </details>
  );
}
