'use client';
// Something of ours broke: said in the page's language, without a stack trace.
import { useParams } from 'next/navigation';
import en from '@/lib/i18n/messages/en/common';
import fr from '@/lib/i18n/messages/fr/common';
import '@/app/_styles/public.css';

export default function ErrorPage({ reset }: { reset: () => void }) {
  const { locale } = useParams<{ locale: string }>();
  const words = (locale === 'en' ? en : fr).failed;
  return (
    <main id="content" tabIndex={-1}>
      <title>{words.title}</title>
      <div className="page">
        <h1>{words.title}</h1>
        <p className="lede">{words.text}</p>
        <button type="button" onClick={reset}>
          {words.again}
        </button>
      </div>
    </main>
  );
}
