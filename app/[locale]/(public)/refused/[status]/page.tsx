// The page in place of a refusal: server.mjs alone asks for it (scripts/lib/refusal-page.mjs); for others it isn't there.
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { localeOf, type PageProps } from '@/app/_components/page-props';
import { Refusal } from '@/app/_components/refusal';

export default async function RefusedPage({ params }: PageProps<'status'>) {
  const locale = await localeOf(params);
  const { status } = await params;
  const asked = await headers();
  if (!asked.has('x-guichet-refusal') || !/^[45]\d\d$/.test(status)) notFound();
  return (
    <Refusal
      locale={locale}
      status={Number(status)}
      reference={asked.get('x-guichet-reference')}
      back={asked.get('x-guichet-back')}
      words={decodeURIComponent(asked.get('x-guichet-words') ?? '')}
      sent={asked.get('x-guichet-sent') === '1'}
      desk={asked.get('x-guichet-desk') === '1'}
    />
  );
}
