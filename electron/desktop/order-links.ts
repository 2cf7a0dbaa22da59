import type { App } from 'electron';

/** Links that the system hands over as an event (macOS), kept until somebody takes them. */
export interface OrderLinks {
  /** Those that came already, and each one from now on. */
  deliver(take: (link: string) => void): void;
}

/** To be listened to before the app is ready: the link that started it comes then. */
export function collectLinks(app: Pick<App, 'on'>): OrderLinks {
  const waiting: string[] = [];
  let take: ((link: string) => void) | undefined;
  app.on('open-url', (event, url) => {
    event.preventDefault();
    if (take) take(url);
    else waiting.push(url);
  });
  return {
    deliver: (taker) => {
      take = taker;
      for (const link of waiting.splice(0)) taker(link);
    },
  };
}
