import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { Mode } from '../../shared/order.ts';
import { unreachable } from '../../shared/result.ts';
import { useApi } from '../api-context.ts';
import { useSettings } from '../connection/use-settings.ts';
import { useDisplays } from '../display/staff/use-displays.ts';
import type { PaletteDeed } from './actions.ts';
import type { PaletteItem } from './palette-items.ts';

export interface PalettePorts {
  onClose: () => void;
  showHelp: () => void;
  askMode(mode: Mode): void;
  print: (() => void) | null;
}

/** Does what was chosen; the palette closes when it is done, and stays with a word when it failed. */
export function usePaletteDeeds({ onClose, showHelp, askMode, print }: PalettePorts) {
  const navigate = useNavigate();
  const displays = useDisplays();
  const { queries, cache } = useApi();
  const { change, error } = useSettings();
  const check = useMutation(
    queries.orders.check.mutationOptions({
      onSuccess: (now) => cache.setQueryData(queries.orders.get.queryKey({ input: { id: now.id } }), now),
    }),
  );
  const act = (deed: PaletteDeed): void => {
    switch (deed.do) {
      case 'go':
        onClose();
        void navigate({ to: deed.to });
        break;
      case 'change':
        change(deed.change, onClose);
        break;
      case 'ask-mode':
        askMode(deed.mode);
        break;
      case 'check':
        check.mutate({ id: deed.id }, { onSuccess: onClose });
        break;
      case 'print':
        onClose();
        print?.();
        break;
      case 'open-display':
        onClose();
        displays?.open();
        break;
      case 'close-display':
        onClose();
        displays?.close();
        break;
      case 'help':
        showHelp();
        break;
      default:
        unreachable(deed);
    }
  };
  const choose = (item: PaletteItem): void => {
    if (item.kind === 'action') {
      act(item.action.deed);
      return;
    }
    onClose();
    void navigate(
      item.kind === 'order' ? { to: '/orders/$id', params: { id: item.order.id } } : item.setting.address,
    );
  };
  return { choose, isBusy: check.isPending, error: check.error ?? error };
}
