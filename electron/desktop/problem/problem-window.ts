import {
  type App,
  BrowserWindow,
  type Clipboard,
  type Dialog,
  Menu,
  type Protocol,
  type Shell,
} from 'electron';
import { menuTemplate } from '../menu.ts';
import { pressedAction, problemPage, problemPolicy, problemUrl } from './problem-page.ts';
import { problemWords } from './problem-words.ts';
import { argumentsAgain, type ProblemAction, type StartProblem } from './start-problem.ts';

export interface ProblemWindowOptions {
  app: Pick<App, 'getLocale' | 'exit' | 'quit' | 'on'>;
  protocol: Pick<Protocol, 'handle'>;
  /** Starts Comptoir with these arguments once this run is gone. */
  relaunch(args: string[]): void;
  clipboard: Pick<Clipboard, 'writeText'>;
  dialog: Pick<Dialog, 'showMessageBox'>;
  shell: Pick<Shell, 'openPath'>;
  scheme: string;
  dataDir: string;
  freshNonce(): string;
}

/** Shows why Comptoir cannot start, and does what is pressed; the program ends with the window. */
export async function showProblem(
  problem: StartProblem,
  options: ProblemWindowOptions,
): Promise<BrowserWindow> {
  const { app, protocol, scheme, freshNonce } = options;
  const locale = app.getLocale();
  const { language } = problemWords(locale);
  const deeds = { go: () => {}, newWindow: () => {}, zoom: () => {} };
  const given = { platform: process.platform, isDevelopment: false, isKiosk: true, language, deeds };
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(given)));
  protocol.handle(scheme, () => {
    const nonce = freshNonce();
    return new Response(problemPage(problem, locale, nonce), {
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': problemPolicy(nonce),
        'x-content-type-options': 'nosniff',
      },
    });
  });
  const window = new BrowserWindow({
    ...{ width: 720, height: 560, minWidth: 390, minHeight: 400, title: 'Comptoir' },
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, webviewTag: false },
  });
  window.webContents.setWindowOpenHandler(() => ({ action: 'deny' }));
  window.webContents.on('will-navigate', (event) => {
    event.preventDefault();
    const action = pressedAction(event.url);
    if (action !== undefined) void act(action, problem, options, window);
  });
  app.on('window-all-closed', () => app.exit(1));
  await window.loadURL(problemUrl);
  return window;
}

async function act(
  action: ProblemAction,
  { code, message }: StartProblem,
  { app, relaunch, clipboard, dialog, shell, dataDir }: ProblemWindowOptions,
  window: BrowserWindow,
): Promise<void> {
  const again = (restore: 'latest' | null) => {
    relaunch(argumentsAgain(process.argv.slice(1), restore));
    app.exit(1);
  };
  switch (action) {
    case 'retry':
      return again(null);
    case 'restore': {
      const { words } = problemWords(app.getLocale());
      const { response } = await dialog.showMessageBox(window, {
        type: 'question',
        message: words.actions.restore,
        detail: words.restoreQuestion,
        buttons: [words.actions.restore, words.cancel],
        ...{ defaultId: 1, cancelId: 1, noLink: true },
      });
      return response === 0 ? again('latest') : undefined;
    }
    case 'folder':
      return void (await shell.openPath(dataDir));
    case 'copy':
      return clipboard.writeText(`${code}: ${message}`);
    case 'quit':
      return app.exit(1);
  }
}
