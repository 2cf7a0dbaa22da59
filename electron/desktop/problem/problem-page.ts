import { problemWords } from './problem-words.ts';
import { actionsFor, type ProblemAction, type StartProblem } from './start-problem.ts';

/** Where the page of a problem stands: another host than the product's, which is not there. */
export const problemUrl = 'app://problem/';

const actionPath = /^app:\/\/problem\/do\/(retry|restore|folder|copy|quit)$/;

/** The button that an address stands for: the page has no script, a press is a navigation. */
export function pressedAction(url: string): ProblemAction | undefined {
  return actionPath.exec(url)?.[1] as ProblemAction | undefined;
}

/** The page as one document without a script; `nonce` lets its own style in. */
export function problemPage({ code, message }: StartProblem, locale: string, nonce: string): string {
  const { language, words } = problemWords(locale);
  const { title, todo } = words.problems[code];
  const buttons = actionsFor(code).map(
    (action, at) =>
      `<a class="${at === 0 ? 'first' : ''}" href="/do/${action}">${escaped(words.actions[action])}</a>`,
  );
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<title>${escaped(words.heading)}</title>
<style nonce="${nonce}">${style}</style>
</head>
<body>
<main>
<p class="heading">${escaped(words.heading)}</p>
<h1>${escaped(title)}</h1>
<p>${escaped(todo)}</p>
${code.startsWith('CORRUPT') ? '' : `<p>${escaped(words.safe)}</p>\n`}<nav>${buttons.join('')}</nav>
<details><summary>${escaped(words.details)}</summary><p class="said">${escaped(`${code}: ${message}`)}</p></details>
</main>
</body>
</html>`;
}

/** The policy of that page: its own style, and nothing else at all. */
export function problemPolicy(nonce: string): string {
  return `default-src 'none'; style-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;
}

const marks: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => marks[mark] ?? '');
}

const style = `
:root { color-scheme: light dark; --ground: #faf9f6; --text: #16181d; --soft: #4a4e57; --edge: #80838a; --action: #16181d; --on-action: #fff; --focus: #1d5fd1; }
@media (prefers-color-scheme: dark) { :root { --ground: #141519; --text: #f3f2ee; --soft: #c4c6cb; --edge: #7b7f88; --action: #f3f2ee; --on-action: #141519; --focus: #8db8ff; } }
body { margin: 0; background: var(--ground); color: var(--text); font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 40rem; margin: 0 auto; padding: 2.5rem 1.5rem; }
.heading { color: var(--soft); margin: 0; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: .25rem 0 1rem; }
nav { display: flex; flex-wrap: wrap; gap: .75rem; margin: 1.5rem 0; }
nav a { min-height: 44px; box-sizing: border-box; padding: .6rem 1.1rem; border: 1px solid var(--edge); border-radius: 10px; color: inherit; text-decoration: none; font-weight: 600; }
nav a.first { background: var(--action); border-color: var(--action); color: var(--on-action); }
a:focus-visible, summary:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
summary { min-height: 44px; line-height: 44px; cursor: pointer; color: var(--soft); }
.said { white-space: pre-wrap; overflow-wrap: anywhere; user-select: text; }
`;
