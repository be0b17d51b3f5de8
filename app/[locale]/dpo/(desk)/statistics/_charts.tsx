// Pictures drawn by the server: widths in percent, so that words keep their size on any screen. Each bar is a link to
// its cases; the table beneath says the same.
export interface Bar {
  key: string;
  label: string;
  value: number;
  /** The value in words: '12', '31 jours'. */
  said: string;
  /** Reaches further, drawn thin: the ninth decile behind the median. */
  reach?: number;
  href?: string;
}

const THICK = 14;

export function Bars({ bars, label }: { bars: readonly Bar[]; label: string }) {
  const most = Math.max(1, ...bars.map(({ value, reach = 0 }) => Math.max(value, reach)));
  const percent = (value: number) => `${(100 * value) / most}%`;
  return (
    <ul className="bars" aria-label={label}>
      {bars.map(({ key, label: name, value, said, reach, href }) => (
        <li key={key}>
          <a href={href} aria-label={`${name} – ${said}`}>
            <span>{name}</span>
            <span className="said">{said}</span>
            <svg className="chart" aria-hidden="true" width="100%" height={THICK}>
              <rect className="track" width="100%" height={THICK} rx="3" />
              {reach !== undefined && (
                <rect className="reach" y="4" width={percent(reach)} height={THICK - 8} rx="3" />
              )}
              <rect className="bar" width={percent(value)} height={THICK} rx="3" />
            </svg>
          </a>
        </li>
      ))}
    </ul>
  );
}

const HEIGHT = 150;
const FOOT = 24;
const HEAD = 18;

export function Columns({ bars, label }: { bars: readonly Bar[]; label: string }) {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  const width = 100 / bars.length;
  return (
    // biome-ignore lint/a11y/useSemanticElements: an SVG has no fieldset; its columns are links
    <svg className="chart" role="group" width="100%" height={HEAD + HEIGHT + FOOT}>
      <title>{label}</title>
      {bars.map(({ key, label: name, value, said, href }, index) => {
        const height = (HEIGHT * value) / most;
        const x = (part: number) => `${(index + part) * width}%`;
        return (
          <Linked key={key} href={value > 0 ? href : undefined} label={said}>
            <rect className="hit" x={x(0)} width={`${width}%`} height="100%" />
            <rect
              className="bar"
              x={x(0.12)}
              y={HEAD + HEIGHT - height}
              width={`${0.76 * width}%`}
              height={height}
              rx="2"
            />
            {value > 0 && (
              <text x={x(0.5)} y={HEAD + HEIGHT - height - 5} textAnchor="middle">
                {value}
              </text>
            )}
            <text x={x(0.5)} y={HEAD + HEIGHT + 17} textAnchor="middle" className="soft">
              {name}
            </text>
          </Linked>
        );
      })}
    </svg>
  );
}

function Linked({ href, label, children }: { href?: string; label: string; children: React.ReactNode }) {
  if (!href) return <g>{children}</g>;
  return (
    <a href={href} aria-label={label}>
      {children}
    </a>
  );
}
