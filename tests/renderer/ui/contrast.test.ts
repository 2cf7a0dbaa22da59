import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

/*
 * The promise of the look: text 4.5:1 on whatever it stands on, edges of fields and controls and the marks of
 * statuses 3:1 (WCAG 2.2, 1.4.3 and 1.4.11). Read from the style sheets themselves, so that no new colour
 * and no new pair of colours goes unseen.
 */

const renderer = join(import.meta.dirname, '../../../renderer');

interface Rule {
  selector: string;
  /** The last word for each property. */
  declarations: Map<string, string>;
}

/** Every innermost rule; what an `@media` around it asks for does not matter here. */
function rulesOf(css: string): Rule[] {
  const plain = css.replace(/\/\*[\s\S]*?\*\//g, '');
  return [...plain.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, selector = '', body = '']) => ({
    selector: selector.trim(),
    declarations: new Map(
      body.split(';').flatMap((line) => {
        const [name = '', ...value] = line.split(':');
        return value.length === 0 ? [] : [[name.trim(), value.join(':').trim()] as const];
      }),
    ),
  }));
}

const tokenRules = rulesOf(readFileSync(join(renderer, 'ui/tokens.css'), 'utf8'));

function tokensOf(theme: 'light' | 'dark'): Map<string, string> {
  const wanted = theme === 'light' ? [':root'] : [':root', '[data-mantine-color-scheme="dark"]'];
  return new Map(
    tokenRules
      .filter(({ selector }) => wanted.includes(selector))
      .flatMap(({ declarations }) => [...declarations]),
  );
}

/** `--text` → `--ink-1` → `#16181d` → its red, green and blue from 0 to 1; what covers only partly is none. */
function colour(tokens: Map<string, string>, name: string): readonly number[] {
  const value = tokens.get(name);
  const [, further] = /^var\((--[\w-]+)\)$/.exec(value ?? '') ?? [];
  if (further !== undefined) return colour(tokens, further);
  const [, hex] = /^#([0-9a-f]{6})$/i.exec(value ?? '') ?? [];
  if (hex === undefined) throw new Error(`${name} is no whole colour: ${value}`);
  return [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
}

/** The relative luminance of WCAG 2.2. */
function luminance(rgb: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = rgb.map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(tokens: Map<string, string>, one: string, other: string): number {
  const [dark = 0, light = 0] = [one, other]
    .map((name) => luminance(colour(tokens, name)))
    .sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function pairs(fronts: readonly string[], backs: readonly string[]): [front: string, back: string][] {
  return fronts.flatMap((front) => backs.map((back): [string, string] => [front, back]));
}

const surfaces = ['--surface', '--card', '--sunken', '--side'];
const tones = ['blue', 'green', 'red', 'amber', 'grey'];

const readable = [
  ...pairs(['--text', '--text-2', '--text-3'], surfaces),
  // A status says its word on its own ground, and in a list, a dock or a timeline on the paper itself.
  ...tones.flatMap((tone) => pairs([`--${tone}`], [`--${tone}-bg`, ...surfaces])),
  ...pairs(['--violet', '--text', '--text-2'], ['--violet-bg', '--violet-hatch']),
  ...pairs(['--amber', '--text', '--text-2'], ['--amber-bg', '--amber-hatch']),
  ...pairs(['--on-action'], ['--action', '--action-hover']),
];

const visible = [
  ...pairs(['--edge', '--focus'], surfaces),
  ...pairs(
    tones.map((tone) => `--${tone}`),
    surfaces,
  ),
  ...pairs(['--action'], surfaces),
];

/** Text and its ground, where one rule names both. */
function pairsInStyles(): [front: string, back: string, where: string][] {
  return globSync('**/*.css', { cwd: renderer }).flatMap((file) =>
    rulesOf(readFileSync(join(renderer, file), 'utf8')).flatMap(({ selector, declarations }) => {
      const [, front] = /^var\((--[\w-]+)\)$/.exec(declarations.get('color') ?? '') ?? [];
      const ground = declarations.get('background') ?? declarations.get('background-color') ?? '';
      const [, back] = /^var\((--[\w-]+)\)$/.exec(ground) ?? [];
      const isOff = /:disabled|\[disabled|\[data-disabled|aria-disabled/.test(selector);
      return front && back && !isOff
        ? [[front, back, `${file} ${selector}`] as [string, string, string]]
        : [];
    }),
  );
}

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  const tokens = tokensOf(theme);

  test.each(readable)('%s can be read on %s', (front, back) => {
    expect(contrast(tokens, front, back)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(visible)('%s can be seen on %s', (front, back) => {
    expect(contrast(tokens, front, back)).toBeGreaterThanOrEqual(3);
  });

  test('every rule that names text and ground together can be read', () => {
    // Names that a module gives itself stand for the tokens above.
    const found = pairsInStyles().filter((pair) => pair.slice(0, 2).every((name) => tokens.has(name)));
    expect(found.length).toBeGreaterThan(20);
    const faint = found.filter(([front, back]) => contrast(tokens, front, back) < 4.5);
    expect(faint).toEqual([]);
  });
});

test('what is only for switched-off things and marks is not written with', () => {
  const faint = globSync('**/*.css', { cwd: renderer }).flatMap((file) =>
    rulesOf(readFileSync(join(renderer, file), 'utf8'))
      .filter(
        ({ selector, declarations }) =>
          /var\(--(ink-4|edge|line|paper-\d)\)/.test(declarations.get('color') ?? '') &&
          !/disabled|data-idle|data-off/.test(selector),
      )
      .map(({ selector }) => `${file} ${selector}`),
  );
  expect(faint).toEqual([]);
});
