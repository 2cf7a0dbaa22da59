/** What electron-builder and Apple's tools read of the environment. */
const names = [
  ...['CSC_LINK', 'CSC_KEY_PASSWORD', 'WIN_CSC_LINK', 'WIN_CSC_KEY_PASSWORD'],
  ...['APPLE_API_KEY', 'APPLE_API_KEY_ID', 'APPLE_API_ISSUER', 'APPLE_ID'],
];

/** Those that are there and empty, as a workflow hands over a secret that nobody gave: to electron-builder they would be a certificate. */
export function emptySigning(env: Record<string, string | undefined>): string[] {
  return names.filter((name) => env[name] === '');
}
