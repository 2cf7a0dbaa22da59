import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import type { GlobalShortcutId } from './shortcuts.ts';
import { useGlobalShortcuts } from './use-global-shortcuts.ts';

const loadPalette = () => import('../palette/Palette.tsx').then(({ Palette }) => ({ default: Palette }));
const loadHelp = () => import('./HelpDialog.tsx').then(({ HelpDialog }) => ({ default: HelpDialog }));
const Palette = lazy(loadPalette);
const HelpDialog = lazy(loadHelp);

/** Fetches them once the counter is drawn, so that the first press of their keys answers at once. */
export async function preloadOverlays(): Promise<void> {
  await Promise.allSettled([loadPalette(), loadHelp()]);
}

/** What lies over the screens: at most one at a time. */
export type Overlay = 'palette' | 'help' | null;

export interface OverlaysProps {
  open: Overlay;
  show(overlay: Overlay): void;
}

/** The palette and the map of the keys, and the keys that act everywhere. */
export function Overlays({ open, show }: OverlaysProps) {
  const navigate = useNavigate();
  const deeds: Record<GlobalShortcutId, () => void> = {
    palette: () => show('palette'),
    help: () => show('help'),
    goCounter: () => void navigate({ to: '/' }),
    goOrders: () => void navigate({ to: '/orders' }),
    goDay: () => void navigate({ to: '/day' }),
    goSettings: () => void navigate({ to: '/settings' }),
  };
  useGlobalShortcuts((id) => deeds[id]());
  const close = () => show(null);
  return (
    <Suspense>
      {open === 'palette' && <Palette onClose={close} showHelp={() => show('help')} />}
      {open === 'help' && <HelpDialog onClose={close} />}
    </Suspense>
  );
}
