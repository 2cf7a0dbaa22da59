/** Device pixels; browsers make it smaller. */
const sidePx = 64;
/** The blue of what waits, and white on it: to be read on a light tab as on a dark one. */
const ground = '#1d5fd1';
const ink = '#ffffff';
const none = 'data:,';

/** The number waiting as the icon of the page's tab; 0 takes it away. */
export function drawWaitingIcon(count: number): void {
  const link = document.querySelector<HTMLLinkElement>('link[rel="icon"]');
  if (link !== null) link.href = count === 0 ? none : drawn(count);
}

/** What fits into an icon. */
export function iconText(count: number): string {
  return count > 99 ? '99+' : String(count);
}

function drawn(count: number): string {
  const canvas = document.createElement('canvas');
  canvas.width = sidePx;
  canvas.height = sidePx;
  const context = canvas.getContext('2d');
  if (context === null) return none;
  const text = iconText(count);
  context.fillStyle = ground;
  context.beginPath();
  context.roundRect(0, 0, sidePx, sidePx, 16);
  context.fill();
  context.fillStyle = ink;
  context.font = `700 ${text.length === 1 ? 48 : text.length === 2 ? 40 : 30}px system-ui, sans-serif`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(text, sidePx / 2, sidePx / 2 + 3);
  return canvas.toDataURL('image/png');
}
