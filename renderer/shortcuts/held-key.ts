/**
 * Keeps a key that did its work from doing more while it is held: what gets the focus next must not be
 * pressed by its repeats.
 */
export function swallowRepeats(key: string): void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === key && event.repeat) {
      event.preventDefault();
      event.stopPropagation();
    } else if (event.key === key) end();
  };
  const end = () => {
    window.removeEventListener('keydown', onKeyDown, { capture: true });
    window.removeEventListener('keyup', onKeyUp, { capture: true });
    window.removeEventListener('blur', end);
  };
  const onKeyUp = (event: KeyboardEvent) => {
    if (event.key === key) end();
  };
  window.addEventListener('keydown', onKeyDown, { capture: true });
  window.addEventListener('keyup', onKeyUp, { capture: true });
  window.addEventListener('blur', end);
}
