import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { app, type NativeImage, Notification, nativeImage } from 'electron';
import iconData from '../build/icons/32x32.png?inline';
import type { ShellSettings } from '../shared/shell-settings.ts';
import { setStartAtLogin } from './desktop/computer/start-at-login.ts';
import type { Installed } from './desktop/updates/update-rules.ts';

/** How this Comptoir came onto the computer. */
export function installed(): Installed {
  const { isPackaged } = app;
  // electron-builder puts it there when a release names where updates are.
  const hasFeed = isPackaged && existsSync(join(process.resourcesPath, 'app-update.yml'));
  return { isPackaged, hasFeed, platform: process.platform, isAppImage: Boolean(process.env['APPIMAGE']) };
}

/** Comptoir's icon for the tray: macOS draws it as large as it is. */
export function trayIcon(): NativeImage {
  const image = nativeImage.createFromDataURL(iconData);
  return process.platform === 'darwin' ? image.resize({ width: 18, height: 18 }) : image;
}

/** A notice of the system; `undefined` where it shows none. */
export function createNotification(given: { title: string; body: string }): Notification | undefined {
  return Notification.isSupported() ? new Notification(given) : undefined;
}

/** Throws where the session's folder cannot be written. */
export function startAtLogin(
  { startAtLogin: isOn, closeToTray }: ShellSettings,
  dataDir: string | undefined,
): void {
  const configDir = process.env['XDG_CONFIG_HOME'] || join(homedir(), '.config');
  // An AppImage's own program stands in a folder that is there while it runs.
  const program = process.env['APPIMAGE'] || process.execPath;
  const args = [
    ...(closeToTray ? ['--hidden'] : []),
    ...(dataDir === undefined ? [] : ['--data-dir', dataDir]),
  ];
  setStartAtLogin({ app, platform: process.platform, program, configDir }, isOn, args);
}

/** Starts Comptoir with these arguments once this run is gone. */
export function relaunch(args: string[]): void {
  const image = process.env['APPIMAGE'];
  if (!image) {
    app.relaunch({ args });
    return;
  }
  // Electron would start what is in the image's folder, which goes with this run.
  let hasStarted = false;
  const startAgain = () => {
    if (hasStarted) return;
    hasStarted = true;
    spawn(image, args, { detached: true, stdio: 'ignore' }).unref();
  };
  // Whichever of them this kind of end tells.
  app.once('quit', startAgain);
  process.once('exit', startAgain);
}
