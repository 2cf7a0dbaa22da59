import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  defaultShellSettings,
  type ShellSettings,
  shellSettingsSchema,
} from '../../../shared/shell-settings.ts';

type ShellSettingsChange = { [Name in keyof ShellSettings]?: ShellSettings[Name] | undefined };

/** How the desktop app is set on this computer, kept in `desktop.json` beside the register. */
export interface ShellSettingsFile {
  get(): ShellSettings;
  /** On disk when it answers. Throws when the file cannot be written; nothing is changed then. */
  change(change: ShellSettingsChange): ShellSettings;
  /** Told after every change; not at the start. */
  onChange(listener: (now: ShellSettings, before: ShellSettings) => void): void;
}

export function openShellSettings(dataDir: string): ShellSettingsFile {
  const file = join(dataDir, 'desktop.json');
  const listeners: ((now: ShellSettings, before: ShellSettings) => void)[] = [];
  let settings = read(file);
  return {
    get: () => settings,
    change: (change) => {
      const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
      const before = settings;
      const next = shellSettingsSchema.parse({ ...before, ...given });
      writeFileSync(`${file}.new`, JSON.stringify(next, null, 2), { mode: 0o600 });
      renameSync(`${file}.new`, file);
      settings = next;
      for (const listener of listeners) listener(next, before);
      return next;
    },
    onChange: (listener) => {
      listeners.push(listener);
    },
  };
}

/** Field by field: one that a newer or older Comptoir wrote otherwise takes its usual value, the others stay. */
function parseShellSettings(text: string): ShellSettings {
  const given = parseObject(text);
  const fields = Object.entries(shellSettingsSchema.shape).flatMap(([name, schema]) => {
    const parsed = schema.safeParse(given[name]);
    return parsed.success ? [[name, parsed.data]] : [];
  });
  return shellSettingsSchema.parse({ ...defaultShellSettings, ...Object.fromEntries(fields) });
}

function parseObject(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

/** A file that is not there, or not to be read, means the usual settings. */
function read(file: string): ShellSettings {
  try {
    return parseShellSettings(readFileSync(file, 'utf8'));
  } catch {
    return defaultShellSettings;
  }
}
