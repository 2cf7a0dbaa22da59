/** What a window of ours must say, and what it may say; anything else is a hole until somebody has thought about it. */
const required: Record<string, unknown> = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webviewTag: false,
};
const harmless = [
  'partition',
  'preload',
  'spellcheck',
  'backgroundThrottling',
  'zoomFactor',
  'additionalArguments',
];

/** @returns one line for each setting that opens a window to what it should not have. */
export function holesIn(webPreferences: Record<string, unknown> | undefined): string[] {
  const given = webPreferences ?? {};
  const missing = Object.entries(required)
    .filter(([name, value]) => given[name] !== value)
    .map(([name, value]) => `${name} must be ${value}`);
  const unheardOf = Object.keys(given)
    .filter((name) => !Object.hasOwn(required, name) && !harmless.includes(name))
    .map((name) => `${name} is not on the list`);
  return [...missing, ...unheardOf];
}
