/** Where Mantine keeps the choice too: only so that the first paint has the right paper. */
const storageKey = 'mantine-color-scheme-value';

function storedTheme(): string | null {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    return null; // Storage can be forbidden; the system's choice serves.
  }
}

/** Sets the theme before the first paint, from what was chosen last time or the system. */
export function applyStoredColourScheme(): void {
  const stored = storedTheme();
  const isDark =
    stored === 'dark' || (stored !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset['mantineColorScheme'] = isDark ? 'dark' : 'light';
}
