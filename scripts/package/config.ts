import type { Configuration } from 'electron-builder';
import { appId } from '../../electron/desktop/app-id.ts';

/** What the environment of whoever packages says; all of it may be absent. */
export interface PackagingEnvironment {
  /** A folder with Electron's runtime, where it cannot be fetched. */
  runtime?: string | undefined;
  /** Where updates are looked for: `owner/repository` on GitHub. Without one a build has no updates. */
  releases?: string | undefined;
  /** Apple's credentials are given: the app is notarised. */
  notarise?: boolean | undefined;
}

/** As Electron's runtime is to behave in our app; written into the program itself. */
export const fuses = {
  /** No program may use ours as a Node. */
  runAsNode: false,
  enableCookieEncryption: true,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  enableEmbeddedAsarIntegrityValidation: true,
  onlyLoadAppFromAsar: true,
  loadBrowserProcessSpecificV8Snapshot: false,
  /** Our page comes from a scheme of its own. */
  grantFileProtocolExtraPrivileges: false,
} as const;

/** What an app of ours is made of, for electron-builder. Signing follows its own variables (`CSC_LINK`, `WIN_CSC_LINK`). */
export function packagingConfig({
  runtime,
  releases,
  notarise = false,
}: PackagingEnvironment): Configuration {
  const repository = repositoryOf(releases);
  return {
    appId,
    productName: 'Comptoir',
    // deb and rpm name the project's page; without this it is that of the clone's own remote.
    ...(repository
      ? { extraMetadata: { homepage: `https://github.com/${repository.owner}/${repository.repo}` } }
      : {}),
    directories: { output: 'dist', buildResources: 'build' },
    ...(runtime === undefined ? {} : { electronDist: runtime }),
    files: packedFiles,
    asar: { smartUnpack: false },
    asarUnpack: ['**/*.node'],
    // Both native modules bring what was built for each system.
    npmRebuild: false,
    electronFuses: { ...fuses, resetAdHocDarwinSignature: true },
    protocols: [{ name: 'Comptoir', schemes: ['comptoir'] }],
    publish: repository ? { provider: 'github', ...repository, releaseType: 'draft' } : null,
    // Who wants early versions gets the later ones too.
    generateUpdatesFilesForAllChannels: true,
    // No blank, which GitHub would turn into a dot: a feed names its files.
    // biome-ignore lint/suspicious/noTemplateCurlyInString: electron-builder fills them in
    artifactName: 'comptoir-${version}-${os}-${arch}.${ext}',
    win: { target: ['nsis'], icon: 'build/icon.ico' },
    nsis: { oneClick: true, perMachine: false, deleteAppDataOnUninstall: false },
    mac: {
      target: ['dmg', 'zip'],
      icon: 'build/icon.icns',
      category: 'public.app-category.business',
      hardenedRuntime: true,
      gatekeeperAssess: false,
      entitlements: 'build/entitlements.mac.plist',
      entitlementsInherit: 'build/entitlements.mac.plist',
      notarize: notarise,
    },
    linux: {
      target: ['AppImage', 'deb', 'rpm'],
      icon: 'build/icons',
      category: 'Office;Finance',
      maintainer: 'Comptoir',
      executableName: 'comptoir',
    },
    // Else its menu entry would start it without a sandbox everywhere.
    appImage: { executableArgs: [] },
  };
}

/**
 * Of ours only what was built for the desktop; of packages only the two native ones, for the system that is packaged.
 * The Node of the toolchain and everything a module needs only to be compiled stay outside.
 */
const packedFiles = [
  'package.json',
  'out/main/**',
  'out/preload/**',
  'out/renderer/**',
  '!**/*.map',
  '!out/main/browser.js',
  '!node_modules/node-*/**',
  '!node_modules/better-sqlite3/{build,deps,src}/**',
  '!node_modules/better-sqlite3/{binding.gyp,README.md}',
  '!node_modules/better-sqlite3/prebuilds/*',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: electron-builder fills them in
  'node_modules/better-sqlite3/prebuilds/${platform}-${arch}.node',
  '!node_modules/node-addon-api/**',
  '!node_modules/@napi-rs/*/README.md',
];

function repositoryOf(releases: string | undefined): { owner: string; repo: string } | undefined {
  const [owner, repo] = releases?.split('/') ?? [];
  return owner && repo ? { owner, repo } : undefined;
}
