import { Hono } from 'hono';
import { wireDate } from '../clock.ts';
import type { PracticeEnv } from '../net/listen.ts';
import { outboxPage } from '../pages/outbox-page.ts';
import { securePages } from '../pages/secure-pages.ts';
import { textsFor } from '../pages/texts/page-texts.ts';
import type { BasicKeys } from '../services/basic-auth.ts';
import { ownersOnly } from '../services/owners-only.ts';
import type { SentMessage } from './message.ts';
import { readableText } from './readable-text.ts';

export interface OutboxPorts {
  keys: BasicKeys;
  /** Newest first. */
  messages(): Promise<SentMessage[]>;
}

/** `GET /outbox` for people at this machine, `GET /outbox.json` with the shop's keys for programs. */
export function outboxRoutes(ports: OutboxPorts): Hono<PracticeEnv> {
  const app = new Hono<PracticeEnv>();
  app.get('/outbox', securePages(), async (c) => {
    c.header('Cache-Control', 'no-store');
    const texts = textsFor(c.req.header('accept-language') ?? '');
    return c.html(outboxPage(texts, await ports.messages()));
  });
  app.get('/outbox.json', ownersOnly(ports.keys), async (c) => {
    c.header('Cache-Control', 'no-store');
    return c.json({ messages: (await ports.messages()).map(wireMessage) });
  });
  return app;
}

function wireMessage({ smsUnits, sentAt, ...message }: SentMessage): object {
  return { ...message, sentAt: wireDate(sentAt), text: readableText(message) };
}
