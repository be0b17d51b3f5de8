'use client';
// Something of ours broke: said in the page's language, without a stack trace.
import { useParams } from 'next/navigation';
import en from '@/lib/i18n/messages/en/common';
import fr from '@/lib/i18n/messages/fr/common';

export default function ErrorPage({ reset }: { reset: () => void }) {
  const { locale } = useParams<{ locale: string }>();
  const words = (locale === 'en' ? en : fr).failed;
  return (
    <main className="narrow">
      <h1>{words.title}</h1>
      <p>{words.text}</p>
      <button type="button" onClick={reset}>
        {words.again}
      </button>
    </main>
  );
}
