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

/** Starts Comptoir with the system's session, hidden where it may live in the tray. Only a packaged one can. */
export function setStartAtLogin(options: LoginOptions, isOn: boolean, isHidden: boolean): void {
  const { app, platform, program, configDir } = options;
  if (!app.isPackaged) return;
  const args = isHidden ? ['--hidden'] : [];
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

/** A desktop entry as the XDG autostart specification has it; a path with blanks or quotes stays one word. */
export function autostartEntry(program: string, args: readonly string[]): string {
  const quoted = `"${program.replaceAll(/(["`$\\])/g, '\\$1').replaceAll('%', '%%')}"`;
  return `[Desktop Entry]\nType=Application\nName=Comptoir\nExec=${[quoted, ...args].join(' ')}\nX-GNOME-Autostart-enabled=true\n`;
}
