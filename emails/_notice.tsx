// The shape of most mails: what happened, which request, the one thing to do, and what to know about it.
import type { ReactNode } from 'react';
import { Action, Details, Fine, Layout, Paragraph } from './_layout';
import type { Common } from './_props';

export interface NoticeText {
  title: string;
  preview: string;
  lead: readonly string[];
  action: string;
  after?: readonly string[];
}

interface NoticeProps extends Common {
  text: NoticeText;
  rows?: readonly (readonly [label: string, value: string])[];
  url: string;
  audience?: 'person' | 'staff';
  /** Stands between the details and the button. */
  children?: ReactNode;
}

export function Notice({ text, rows = [], url, audience, children, ...common }: NoticeProps) {
  return (
    <Layout {...common} audience={audience} title={text.title} preview={text.preview}>
      {text.lead.map((line) => (
        <Paragraph key={line}>{line}</Paragraph>
      ))}
      {rows.length > 0 && <Details rows={rows} />}
      {children}
      <Action {...common} href={url} label={text.action} />
      {text.after?.map((line) => (
        <Fine key={line}>{line}</Fine>
      ))}
    </Layout>
  );
}
