import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useDeliberate } from './use-deliberate.ts';

export interface DeliberateButtonProps {
  onPress: () => void;
  isBusy?: boolean;
  /** The one solid button of its screen. */
  isMain?: boolean;
  icon?: ReactNode;
  children: ReactNode;
}

/** A button for what must not happen by a held key, a double click, or the press that brought it up. */
export function DeliberateButton({
  onPress,
  isBusy = false,
  isMain = false,
  icon,
  children,
}: DeliberateButtonProps) {
  const { isArmed, onKeyDown } = useDeliberate();
  const isReady = isArmed && !isBusy;
  return (
    <Button
      variant={isMain ? 'filled' : 'default'}
      aria-disabled={!isReady}
      leftSection={icon}
      onKeyDown={onKeyDown}
      onClick={(event) => {
        if (isReady && event.detail < 2) onPress();
      }}
    >
      {children}
    </Button>
  );
}
