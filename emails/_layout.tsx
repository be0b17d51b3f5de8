// The one look of all mails: a sheet of paper with the controller's name above it and how to reach it below.
// No image but the logo, which comes with the mail; no tracking, nothing remote. Colours are inline for light, and overridden by class for dark.
import {
  Body,
  Button,
  Container,
  Head,
  Heading,
  Html,
  Img,
  Link,
  Preview,
  Section,
  Text,
} from '@react-email/components';
import type { ReactNode } from 'react';
import { contrast, DEFAULT_ACCENT } from '@/lib/theme';
import { type Common, LOGO_CID } from './_props';

const SANS = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', 'Noto Sans', Arial, sans-serif";

const COLOUR = { paper: '#f4f2ec', sheet: '#ffffff', ink: '#1b2027', soft: '#525a64', line: '#dcd8ce' };

const DARK = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (prefers-color-scheme: dark) {
  .paper { background: #16191e !important; }
  .paper td { background: transparent !important; }
  .sheet { background: #1c2026 !important; border-left-color: #363d47 !important;
    border-right-color: #363d47 !important; border-bottom-color: #363d47 !important; }
  .ink { color: #e9e7e1 !important; }
  .soft { color: #aab1ba !important; }
  .line { border-color: #363d47 !important; }
}
@media (max-width: 480px) {
  .sheet-inside { padding: 24px 20px !important; }
}`;

const TEXT = {
  fr: {
    sentBy: (name: string) => `Ce message vous est envoyé par ${name}.`,
    desk: (name: string) => `Message automatique du guichet de ${name}, destiné à son équipe.`,
    dpo: 'Pour joindre le délégué à la protection des données :',
    orByPost: 'ou par courrier :',
    bare: 'Adresse complète de ce lien :',
  },
  en: {
    sentBy: (name: string) => `This message is sent to you by ${name}.`,
    desk: (name: string) => `Automatic message from the desk of ${name}, for its team.`,
    dpo: 'To reach the data protection officer:',
    orByPost: 'or by post:',
    bare: 'Full address of this link:',
  },
};

interface LayoutProps extends Common {
  title: string;
  /** What a mailbox shows beside the subject. Like the subject, it holds no content. */
  preview: string;
  /** 'staff' for the controller's own team. */
  audience?: 'person' | 'staff';
  children: ReactNode;
}

export function Layout(props: LayoutProps) {
  const { locale, controller, accent, logo, title, preview, audience, children } = props;
  const text = TEXT[locale];
  const colour = accent ?? DEFAULT_ACCENT;
  const edge = contrast(colour, COLOUR.sheet) >= 3 ? colour : COLOUR.ink;
  return (
    <Html lang={locale} dir="ltr">
      <Head>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>{title}</title>
        <style>{DARK}</style>
      </Head>
      <Body className="paper" style={{ background: COLOUR.paper, fontFamily: SANS, padding: '32px 12px' }}>
        <Preview>{preview}</Preview>
        <Container style={{ maxWidth: 580 }}>
          {logo && <LogoImage {...logo} />}
          <Text
            className="ink"
            style={{ color: COLOUR.ink, fontSize: 17, fontWeight: 650, margin: '0 4px 14px' }}
          >
            {controller.name}
          </Text>
          <Section
            className="sheet"
            style={{
              background: COLOUR.sheet,
              border: `1px solid ${COLOUR.line}`,
              borderTop: `4px solid ${edge}`,
              borderRadius: 6,
            }}
          >
            <div className="sheet-inside" style={{ padding: '32px 36px 28px' }}>
              <Heading
                as="h1"
                className="ink"
                style={{
                  color: COLOUR.ink,
                  fontSize: 24,
                  lineHeight: '31px',
                  fontWeight: 650,
                  margin: '0 0 18px',
                }}
              >
                {title}
              </Heading>
              {children}
            </div>
          </Section>
          <Text className="soft" style={{ ...fine, margin: '18px 4px 0' }}>
            {audience === 'staff' ? text.desk(controller.name) : text.sentBy(controller.name)}
          </Text>
          <Text className="soft" style={{ ...fine, margin: '6px 4px 0' }}>
            {text.dpo} <Mailto address={controller.dpoEmail} />
            {controller.address.length > 0 && ` ${text.orByPost} ${controller.address.join(', ')}`}
          </Text>
        </Container>
      </Body>
    </Html>
  );
}

/** At half its pixels, and no larger than a letterhead. The name beside it says what it shows. */
function LogoImage({ width, height }: { width: number; height: number }) {
  const scale = Math.min(0.5, 60 / height);
  return (
    <Img
      src={`cid:${LOGO_CID}`}
      alt=""
      width={Math.round(width * scale)}
      height={Math.round(height * scale)}
      style={{ background: COLOUR.sheet, borderRadius: 4, margin: '0 4px 10px', padding: 4 }}
    />
  );
}

const body = { color: COLOUR.ink, fontSize: 16, lineHeight: '25px' };
const fine = { color: COLOUR.soft, fontSize: 13.5, lineHeight: '21px' };

export const Paragraph = ({ children }: { children: ReactNode }) => (
  <Text className="ink" style={{ ...body, margin: '0 0 16px' }}>
    {children}
  </Text>
);

/** What matters less: a term of use, a warning. */
export const Fine = ({ children }: { children: ReactNode }) => (
  <Text className="soft" style={{ ...fine, margin: '0 0 14px' }}>
    {children}
  </Text>
);

export const Subheading = ({ children }: { children: ReactNode }) => (
  <Heading
    as="h2"
    className="ink"
    style={{ color: COLOUR.ink, fontSize: 17, lineHeight: '25px', fontWeight: 650, margin: '26px 0 8px' }}
  >
    {children}
  </Heading>
);

/** Label and value, line by line. `label` carries its own colon, which French sets apart from the word. */
export const Details = ({ rows }: { rows: readonly (readonly [label: string, value: string])[] }) => (
  <Text
    className="ink line"
    style={{ ...body, borderLeft: `3px solid ${COLOUR.line}`, margin: '0 0 20px', padding: '2px 0 2px 16px' }}
  >
    {rows.map(([label, value], index) => (
      <span key={label}>
        {index > 0 && <br />}
        <span className="soft" style={{ color: COLOUR.soft }}>
          {label}
        </span>{' '}
        <strong style={{ fontWeight: 600, overflowWrap: 'anywhere' }}>{value}</strong>
      </span>
    ))}
  </Text>
);

export function Items({ items, ordered = false }: { items: readonly ReactNode[]; ordered?: boolean }) {
  const List = ordered ? 'ol' : 'ul';
  return (
    <List className="ink" style={{ ...body, margin: '0 0 18px', paddingLeft: 22 }}>
      {items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, never reordered
        <li key={index} style={{ margin: '0 0 7px' }}>
          {item}
        </li>
      ))}
    </List>
  );
}

export const Mailto = ({ address }: { address: string }) => (
  <Link className="soft" href={`mailto:${address}`} style={{ color: 'inherit', textDecoration: 'underline' }}>
    {address}
  </Link>
);

/** A link within a sentence. */
export const Inline = ({ href, children }: { href: string; children: ReactNode }) => (
  <Link className="ink" href={href} style={{ color: COLOUR.ink, textDecoration: 'underline' }}>
    {children}
  </Link>
);

/** The one thing to do. Its address is spelt out for the text version and for whoever distrusts buttons. */
export function Action({ href, label, locale, accent }: { href: string; label: string } & Common) {
  const colour = accent ?? DEFAULT_ACCENT;
  return (
    <>
      <Button
        href={href}
        data-action
        style={{
          background: colour,
          borderRadius: 6,
          color: contrast(colour, '#ffffff') >= 4.5 ? '#ffffff' : '#10151a',
          fontSize: 16,
          fontWeight: 600,
          margin: '4px 0 16px',
          padding: '13px 24px',
        }}
      >
        {label}
      </Button>
      <Text className="soft" style={{ ...fine, margin: '0 0 18px' }}>
        {TEXT[locale].bare}
        <br />
        <Link
          className="soft"
          href={href}
          style={{ color: COLOUR.soft, textDecoration: 'underline', wordBreak: 'break-all' }}
        >
          {href}
        </Link>
      </Text>
    </>
  );
}

type Said = { readonly text: string; readonly move: string; readonly source: string };

export const Steps = ({ steps }: { steps: readonly Said[] }) => (
  <Items
    ordered
    items={steps.map(({ text, move, source }) => (
      <>
        {text}
        <br />
        <span className="soft" style={{ color: COLOUR.soft, fontSize: 13.5 }}>
          {move && `${move} · `}
          {source}
        </span>
      </>
    ))}
  />
);
