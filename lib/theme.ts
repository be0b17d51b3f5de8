// The controller's colour, made readable: one accent for light pages and one for dark ones, each with a contrast of
// 4.5:1 or more against the page (WCAG 2.2, 1.4.3), whatever colour the settings hold.

type Rgb = readonly [number, number, number];

export const DEFAULT_ACCENT = '#1d5a6b';

const parse = (hex: string): Rgb => {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
};

const print = (rgb: Rgb) =>
  `#${rgb.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`;

/** Relative luminance, WCAG 2.2. */
function luminance(rgb: Rgb): number {
  const [r, g, b] = rgb.map((channel) => {
    const c = channel / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

export function contrast(a: string, b: string): number {
  const [high, low] = [luminance(parse(a)), luminance(parse(b))].sort((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

const mix = (from: Rgb, to: Rgb, part: number): Rgb =>
  from.map((channel, index) => channel + ((to[index] as number) - channel) * part) as unknown as Rgb;

/** Moves a colour towards black or white, no further than it takes to be read on the background. */
function readableOn(background: string, colour: string, towards: Rgb): string {
  for (let part = 0; part < 1; part += 0.04) {
    const candidate = print(mix(parse(colour), towards, part));
    if (contrast(candidate, background) >= 4.6) return candidate;
  }
  return print(towards);
}

/** The page colours of tokens.css. */
const LIGHT_GROUND = '#f1efe9';
const DARK_GROUND = '#232830';

export const isAccent = (value: string): boolean => /^#[0-9a-f]{6}$/i.test(value);

/** Where a page finds the style sheet of a colour. */
export const themeAddress = (accent: string): string =>
  `/api/theme/${(isAccent(accent) ? accent : DEFAULT_ACCENT).slice(1).toLowerCase()}`;

/** A style sheet that sets the accents of a colour (`isAccent`): it can hold nothing else. */
export function themeCss(accent: string): string {
  const light = readableOn(LIGHT_GROUND, accent, [0, 0, 0]);
  const dark = readableOn(DARK_GROUND, accent, [255, 255, 255]);
  return `:root{--accent-light:${light};--accent-dark:${dark}}`;
}
