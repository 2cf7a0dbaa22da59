import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getRawHeader, listPackage } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { Arch, build, Platform } from 'electron-builder';
import { packagingConfig } from './config.ts';
import { writeEmptyRuntime } from './empty-runtime.ts';

interface PackedFile {
  /** As in the archive, with `/`. */
  path: string;
  bytes: number;
  /** Beside the archive: a program of the system must be a file. */
  isUnpacked: boolean;
}

export interface DryRun {
  files: PackedFile[];
  /** By its name, whether the fuse is on in the packed program. */
  fuses: Record<string, boolean>;
  /** SHA-256 over the archive's header, which the runtime compares on macOS and Windows. */
  archiveHash: string;
}

/**
 * Packages for Linux on a runtime that is only a shape: everything is done as for a release, but that nothing of it
 * would run. Needs a build and no network.
 */
export async function dryRun(root: string): Promise<DryRun> {
  const folder = mkdtempSync(join(tmpdir(), 'comptoir-package-'));
  try {
    const runtime = join(folder, 'runtime');
    writeEmptyRuntime(runtime, electronVersion(root));
    const arch = process.arch === 'arm64' ? Arch.arm64 : Arch.x64;
    await build({
      projectDir: root,
      targets: Platform.LINUX.createTarget('dir', arch),
      publish: 'never',
      config: {
        ...packagingConfig({ runtime }),
        directories: { output: join(folder, 'dist'), buildResources: 'build' },
      },
    });
    const app = join(folder, 'dist', arch === Arch.arm64 ? 'linux-arm64-unpacked' : 'linux-unpacked');
    const archive = join(app, 'resources/app.asar');
    return {
      files: filesIn(archive),
      fuses: await fusesOf(join(app, 'comptoir')),
      archiveHash: await sha256(getRawHeader(archive).headerString),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function electronVersion(root: string): string {
  return JSON.parse(readFileSync(join(root, 'node_modules/electron/package.json'), 'utf8')).version;
}

function filesIn(archive: string): PackedFile[] {
  const { header } = getRawHeader(archive);
  return listPackage(archive, { isPack: false }).flatMap((listed) => {
    const path = listed.replaceAll('\\', '/').slice(1);
    const entry = path.split('/').reduce<Entry | undefined>((at, name) => at?.files?.[name], header as Entry);
    return entry?.size === undefined
      ? []
      : [{ path, bytes: entry.size, isUnpacked: entry.unpacked === true }];
  });
}

/** A file has a size, a folder has files. */
interface Entry {
  files?: Record<string, Entry>;
  size?: number;
  unpacked?: boolean;
}

async function fusesOf(program: string): Promise<Record<string, boolean>> {
  const wire: Record<string, unknown> = { ...(await getCurrentFuseWire(program)) };
  const names = Object.entries(FuseV1Options).filter(([name]) => Number.isNaN(Number(name)));
  return Object.fromEntries(names.map(([name, at]) => [name, wire[String(at)] === FuseState.ENABLE]));
}

async function sha256(text: string): Promise<string> {
  return Buffer.from(await crypto.subtle.digest('SHA-256', Buffer.from(text))).toString('hex');
}
