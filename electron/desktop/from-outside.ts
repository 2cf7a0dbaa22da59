import type { App } from 'electron';
import { type KeptUntilTaken, keptUntilTaken } from './kept-until-taken.ts';
import { readSecondStart } from './own-arguments.ts';

/** What other programs hand over, from before the app is ready on. */
export interface FromOutside {
  /** Links that the system hands over as an event (macOS): the one that started it comes very early. */
  links: KeptUntilTaken<string>;
  /** The arguments of later starts, which end at once: they may come while this one is still opening its register. */
  starts: KeptUntilTaken<string[]>;
}

export function collectFromOutside(app: Pick<App, 'on'>): FromOutside {
  const links = keptUntilTaken<string>();
  const starts = keptUntilTaken<string[]>();
  app.on('open-url', (event, url) => {
    event.preventDefault();
    links.give(url);
  });
  app.on('second-instance', (_event, _argv, _cwd, data) => starts.give(readSecondStart(data)));
  return { links, starts };
}
