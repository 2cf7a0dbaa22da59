import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Order } from '../../shared/order.ts';
import { unreachable } from '../../shared/result.ts';
import { useSettings } from '../connection/use-settings.ts';
import { useLocale } from '../i18n/use-locale.ts';
import { CounterKeys, type CounterStage, type KeyDeed } from './counter-keys.ts';
import { useCounterKeys } from './use-counter-keys.ts';
import type { OrderForm } from './use-order-form.ts';
import type { PressHold } from './use-press-hold.ts';

export interface CounterKeyboardPorts {
  stage: CounterStage;
  order: Order | undefined;
  shownId: string | undefined;
  form: OrderForm;
  /** Enter counts as held from its first press on. */
  hold: PressHold;
  /** From the order on screen to the next amount. */
  leave: () => void;
  /** The code on screen over the whole window. */
  enlarge: () => void;
}

/** Joins keys to deeds, and tells the keys when the status on the screen changes. */
export function useCounterKeyboard(ports: CounterKeyboardPorts): void {
  const { stage, order, shownId, form, hold, leave, enlarge } = ports;
  const locale = useLocale();
  const { settings } = useSettings();
  const [keys] = useState(() => new CounterKeys(settings.scanner));
  const { scanner } = settings;
  useEffect(() => keys.adopt(scanner), [keys, scanner]);
  // Read by the next key, which may come before React has drawn what this one did.
  const current = useRef<CounterStage>(stage);
  useLayoutEffect(() => {
    current.current = stage;
  });
  useStatusGuard(keys, { screen: shownId ?? screenOf(form), status: order && statusWord(order) });

  const toEntry = () => {
    current.current = 'entry';
    leave();
  };
  const act = (deed: KeyDeed): void => {
    switch (deed.do) {
      case 'ignore':
      case 'swallow':
        break;
      case 'backspace':
        form.edit({ type: 'backspace' });
        break;
      case 'clear':
        if (deed.isFirst === undefined) form.edit({ type: 'clear' });
        else form.edit({ type: 'character', key: 'clear', isFirst: deed.isFirst });
        break;
      case 'character':
        form.edit({ type: 'character', key: deed.key, isFirst: deed.isFirst });
        break;
      case 'begin':
        toEntry();
        form.edit({ type: 'reset', currency: form.form.currency });
        form.edit({ type: 'character', key: deed.key, isFirst: true });
        break;
      case 'scanned':
        if (current.current === 'done') toEntry();
        form.edit({ type: 'scanned', text: deed.text });
        break;
      case 'submit':
        form.submit();
        hold.begin();
        break;
      case 'leave':
        if (current.current === 'sending') form.leave();
        else toEntry();
        break;
      case 'enlarge':
        if (settings.letterShortcuts) enlarge();
        break;
      case 'leave-field':
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
        break;
      default:
        unreachable(deed);
    }
  };
  const paste = (text: string) => {
    if (current.current === 'entry') form.edit({ type: 'pasted', text, locale });
  };
  useCounterKeys({ keys, stage: () => current.current, act, paste, released: hold.end });
}

function screenOf({ isSending, failure }: OrderForm): string {
  if (isSending) return 'sending';
  return failure === null ? 'entry' : 'failed';
}

function statusWord({ status, attention }: Order): string {
  return attention === undefined ? status : `${status} ${attention.code}`;
}

interface Seen {
  screen: string;
  /** `undefined` while there is no order, or none read yet. */
  status: string | undefined;
}

/** Tells what the gateway changed from what staff did: the next amount's first digit counts at once. */
function useStatusGuard(keys: CounterKeys, { screen, status }: Seen): void {
  const before = useRef<Seen>({ screen, status });
  useLayoutEffect(() => {
    const last = before.current;
    before.current = { screen, status };
    if (last.screen !== screen) keys.screenChanged();
    else if (last.status !== undefined && last.status !== status) keys.statusChanged(performance.now());
  }, [keys, screen, status]);
}
