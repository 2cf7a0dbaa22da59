import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { App } from 'electron';

export interface LoginOptions {
  app: Pick<App, 'setLoginItemSettings' | 'isPackaged'>;
  platform: NodeJS.Platform;
  /** The program that was started, and for Linux where its session keeps what it starts. */
  program: string;
  configDir: string;
}

/** Starts Comptoir with the system's session, with these arguments (macOS hands none over). Only a packaged one can. */
export function setStartAtLogin(options: LoginOptions, isOn: boolean, args: string[]): void {
  const { app, platform, program, configDir } = options;
  if (!app.isPackaged) return;
  if (platform !== 'linux') {
    app.setLoginItemSettings({ openAtLogin: isOn, args });
    return;
  }
  const file = join(configDir, 'autostart', 'comptoir.desktop');
  if (!isOn) {
    rmSync(file, { force: true });
    return;
  }
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, autostartEntry(program, args));
}

/** A desktop entry as the XDG autostart specification has it; what has blanks or quotes stays one word. */
export function autostartEntry(program: string, args: readonly string[]): string {
  const command = [program, ...args].map(asWord).join(' ');
  return `[Desktop Entry]\nType=Application\nName=Comptoir\nExec=${command}\nX-GNOME-Autostart-enabled=true\n`;
}

function asWord(word: string): string {
  if (/^[\w./-]+$/.test(word)) return word;
  return `"${word.replaceAll(/(["`$\\])/g, '\\$1').replaceAll('%', '%%')}"`;
}
