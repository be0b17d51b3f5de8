// The document of every page: language, theme, nothing else.
import type { Viewport } from 'next';
import { localeOf } from '@/app/_components/page-props';
import { appearance } from '@/lib/cases/appearance';
import { themeAddress } from '@/lib/theme';
import '@/app/_styles/tokens.css';
import '@/app/_styles/base.css';
import '@/app/_styles/forms.css';

export const viewport: Viewport = { width: 'device-width', initialScale: 1, colorScheme: 'light dark' };

interface Props {
  params: Promise<{ locale: string }>;
  children: React.ReactNode;
}

export default async function RootLayout({ params, children }: Props) {
  const locale = await localeOf(params);
  const { accent } = await appearance();
  return (
    <html lang={locale}>
      <head>
        <link rel="stylesheet" href={themeAddress(accent)} />
      </head>
      <body>{children}</body>
    </html>
  );
}
