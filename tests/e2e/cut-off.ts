import type { Page } from '@playwright/test';

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

interface WordsOnScreen {
  text: string;
  lines: Box[];
  /** The boxes around it that hide or scroll what leaves them, the innermost first. */
  edges: (Box & { overflowX: string; overflowY: string })[];
}

interface Seen {
  window: { width: number; pageWidth: number };
  words: WordsOnScreen[];
  controls: { text: string; width: number; wordsWidth: number }[];
}

/** Rounded pixels and the overhang of italic letters. */
const slackPx = 1.5;

/**
 * What of the words on the screen nobody can read: text past the edge of the window or of a box that hides
 * what leaves it, words wider than their own button, and a page that has to be pushed sideways. What may be
 * shortened (a reference, a link) says itself whole in its `title`. Of an open dialog, the dialog alone.
 *
 * @returns one line each, with the text.
 */
export async function cutOff(page: Page): Promise<string[]> {
  const { window, words, controls } = await page.evaluate(look);
  const sideways = window.pageWidth > window.width + slackPx ? [`the page is ${window.pageWidth} wide`] : [];
  const hidden = words.filter((each) => isHidden(each, window.width)).map(({ text }) => `hidden: ${text}`);
  const narrow = controls
    .filter(({ width, wordsWidth }) => wordsWidth > width + slackPx)
    .map(({ text }) => `wider than its control: ${text}`);
  return [...new Set([...sideways, ...hidden, ...narrow])];
}

function isHidden({ lines, edges }: WordsOnScreen, windowWidth: number): boolean {
  const canScroll = edges.some(({ overflowX }) => overflowX === 'auto' || overflowX === 'scroll');
  return lines.some((line) => {
    const isPast = line.left < -slackPx || line.right > windowWidth + slackPx;
    return (isPast && !canScroll) || isOutside(line, edges);
  });
}

/** In a box that scrolls everything can be reached; what a box folds to nothing is closed, or for ears alone. */
function isOutside(line: Box, edges: WordsOnScreen['edges']): boolean {
  const isFolded = edges.some(({ left, right, top, bottom }) => right - left <= 2 || bottom - top <= 2);
  if (isFolded) return false;
  const sideways = edges.findIndex(({ overflowX }) => overflowX === 'auto' || overflowX === 'scroll');
  const scroller = edges.findIndex(({ overflowY }) => overflowY === 'auto' || overflowY === 'scroll');
  return edges.some((edge, at) => {
    const isWide = line.left < edge.left - slackPx || line.right > edge.right + slackPx;
    const isHigh = line.top < edge.top - slackPx || line.bottom > edge.bottom + slackPx;
    return (
      (isWide && edge.overflowX !== 'visible' && (sideways === -1 || at < sideways)) ||
      (isHigh && edge.overflowY !== 'visible' && (scroller === -1 || at < scroller))
    );
  });
}

/** Runs in the page, so it brings all it needs. */
function look(): Seen {
  const isForEyes = (element: Element) => {
    const { width, height } = element.getBoundingClientRect();
    return (
      width > 1 &&
      height > 1 &&
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
      element.closest('[title]:not([title=""])') === null
    );
  };
  const box = ({ left, right, top, bottom }: DOMRect) => ({ left, right, top, bottom });
  const edgesOf = (element: Element) => {
    const edges: WordsOnScreen['edges'] = [];
    for (let each: Element | null = element; each && each !== document.body; each = each.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(each);
      if (overflowX !== 'visible' || overflowY !== 'visible')
        edges.push({ ...box(each.getBoundingClientRect()), overflowX, overflowY });
    }
    return edges;
  };

  const top = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.body;
  const words: WordsOnScreen[] = [];
  const texts = document.createTreeWalker(top, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    const text = node.textContent?.trim() ?? '';
    if (text === '' || node.parentElement === null || !isForEyes(node.parentElement)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    words.push({ text, lines: [...range.getClientRects()].map(box), edges: edgesOf(node.parentElement) });
  }
  const controls = [...top.querySelectorAll('button, a, label, summary, [role=tab], [role=menuitem]')]
    .filter((control) => isForEyes(control) && getComputedStyle(control).display !== 'inline')
    .map((control) => ({
      text: control.textContent?.trim() ?? '',
      width: control.clientWidth,
      wordsWidth: control.scrollWidth,
    }));
  const { clientWidth, scrollWidth } = document.documentElement;
  return { window: { width: clientWidth, pageWidth: scrollWidth }, words, controls };
}
