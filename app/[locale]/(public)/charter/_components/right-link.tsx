// Where a right is used: the first page of its form, which takes the purpose that one comes from. In a version that is not
// in force it is only named.
import { path, rightSlug } from '@/lib/i18n/routes';
import type { Right } from '@/lib/rules/rights';
import type { FactProps } from './fact-props';

interface Props extends FactProps {
  right: Right;
  /** The purpose that the right is used about. */
  purpose?: { readonly id: string };
  className?: string;
  children: React.ReactNode;
}

export function RightLink({ right, purpose, locale, inForce, className, children }: Props) {
  if (!inForce) return <span>{children}</span>;
  const form = path(locale, `/request/${rightSlug(right)}`);
  return (
    <a href={purpose ? `${form}?purpose=${purpose.id}` : form} className={className}>
      {children}
    </a>
  );
}
