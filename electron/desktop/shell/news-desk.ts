import type { BrowserWindow } from 'electron';
import type { ShellNews } from '../../../shared/contract/shell/news.ts';

type Tell = (news: ShellNews) => void;

/** Carries what the shell has to say to the windows that listen. */
export interface NewsDesk {
  /** A state that every window hears first, and again by `tellAll`. */
  addState(now: () => ShellNews): void;
  tellAll(news: ShellNews): void;
  /** To one window, as soon as it listens. */
  tell(window: BrowserWindow, news: ShellNews): void;
  /** To one window whose page is about to load, for that page. */
  tellOnceThere(window: BrowserWindow, news: ShellNews): void;
  /** What a window hears until `signal` aborts: all states, then what comes. */
  follow(window: BrowserWindow, signal: AbortSignal): AsyncGenerator<ShellNews, void, void>;
}

export function createNewsDesk(): NewsDesk {
  const states: (() => ShellNews)[] = [];
  const listeners = new Map<Tell, BrowserWindow>();
  const kept = new WeakMap<BrowserWindow, ShellNews[]>();

  async function* follow(window: BrowserWindow, signal: AbortSignal): AsyncGenerator<ShellNews, void, void> {
    const waiting: ShellNews[] = [...states.map((now) => now()), ...(kept.get(window) ?? [])];
    kept.delete(window);
    let wake = () => {};
    const tell: Tell = (news) => {
      waiting.push(news);
      wake();
    };
    const onAbort = () => wake();
    listeners.set(tell, window);
    signal.addEventListener('abort', onAbort, { once: true });
    try {
      while (!signal.aborted) {
        const next = waiting.shift();
        if (next) yield next;
        else
          await new Promise<void>((resolve) => {
            wake = resolve;
            if (signal.aborted) resolve();
          });
      }
    } finally {
      listeners.delete(tell);
      signal.removeEventListener('abort', onAbort);
    }
  }

  const keep = (window: BrowserWindow, news: ShellNews) =>
    void kept.set(window, [...(kept.get(window) ?? []), news]);

  return {
    addState: (now) => {
      states.push(now);
    },
    tellAll: (news) => {
      for (const tell of listeners.keys()) tell(news);
    },
    tell: (window, news) => {
      const theirs = [...listeners].filter(([, each]) => each === window);
      if (theirs.length === 0) keep(window, news);
      for (const [tell] of theirs) tell(news);
    },
    tellOnceThere: keep,
    follow,
  };
}
