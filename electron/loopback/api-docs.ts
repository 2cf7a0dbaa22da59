import type { OpenAPI } from '@orpc/openapi';
import { html, raw } from 'hono/html';
import { operationsOf } from './api-description.ts';

const style = `
  :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
  body { max-width: 52rem; margin: 2rem auto; padding: 0 1rem; }
  section { border-top: 1px solid color-mix(in srgb, currentColor 20%, transparent); padding: 1rem 0; }
  code, pre { font: 14px/1.5 ui-monospace, monospace; }
  pre { overflow-x: auto; padding: 0.75rem; background: color-mix(in srgb, currentColor 7%, transparent); }
  p { white-space: pre-line; }
`;

/** The description as a page for people: no script, nothing from elsewhere. */
export function docsPage(description: OpenAPI.Document, nonce: string) {
  const { title, version, description: introduction } = description.info;
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} ${version}: its calls</title>
        <style nonce="${nonce}">${raw(style)}</style>
      </head>
      <body>
        <h1>${title} ${version}: its calls</h1>
        <p>Under <code>/api/v1</code>, with <code>Authorization: Bearer TOKEN</code>.
        The same as data: <a href="openapi.json">openapi.json</a>.</p>
        <p>${introduction}</p>
        ${operationsOf(description).map(call)}
        <h2>Shapes</h2>
        ${Object.entries(description.components?.schemas ?? {}).map(shape)}
      </body>
    </html>`;
}

function call({ path, method, operation }: ReturnType<typeof operationsOf>[number]) {
  return html`<section>
    <h2><code>${method} ${path}</code></h2>
    ${operation.summary ? html`<p>${operation.summary}</p>` : ''}
    ${operation.description ? html`<p>${operation.description}</p>` : ''}
    ${operation.parameters?.length ? details('Query, path and headers', operation.parameters) : ''}
    ${operation.requestBody ? details('Body', operation.requestBody) : ''}
    ${Object.entries(operation.responses ?? {}).map(([status, answer]) => details(status, answer))}
  </section>`;
}

function shape([name, schema]: [string, unknown]) {
  return html`<section id="${name}"><h3>${name}</h3><pre>${JSON.stringify(schema, null, 2)}</pre></section>`;
}

function details(title: string, value: unknown) {
  return html`<details><summary>${title}${note(value)}</summary><pre>${JSON.stringify(value, null, 2)}</pre></details>`;
}

function note(value: unknown): string {
  const isText = typeof value === 'object' && value !== null && 'description' in value;
  return isText ? `: ${String(value.description)}` : '';
}
