import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { RecentCustomer } from '../../shared/contract/customers.ts';
import type { ShareOrder } from '../../shared/contract/share.ts';
import { messageValues } from '../../shared/message.ts';
import type { Order } from '../../shared/order.ts';
import type { SharedBy } from '../../shared/order-event.ts';
import { formatPhone } from '../../shared/phone.ts';
import { useApi } from '../api-context.ts';
import { useSettings } from '../connection/use-settings.ts';
import { useLocale } from '../i18n/use-locale.ts';
import { customersLanguage, localeOf, spokenLanguages } from './message-language.ts';
import { openHref } from './open-href.ts';
import { knownReceiver, maskedReceiver } from './receiver.ts';
import type { Edited } from './share-message.ts';

/** How the last sharing ended well; `href` opens its program once more. */
export interface Handed {
  by: SharedBy;
  to: string | undefined;
  href: string | null;
}

/** The call, and what the system opens for it. */
export function useSharing() {
  const { queries } = useApi();
  const [handed, setHanded] = useState<Handed | null>(null);
  const call = useMutation(queries.orders.share.mutationOptions());
  const share = (wanted: ShareOrder) => {
    setHanded(null);
    call.mutate(wanted, {
      onSuccess: ({ href }) => {
        setHanded({ by: wanted.by, to: maskedReceiver(wanted), href });
        if (href !== null) openHref(href);
      },
    });
  };
  return { share, handed, isSharing: call.isPending, error: call.error };
}

/** What staff chose and typed so far; a way and a language keep their own words. */
export function useShareDraft(order: Order, firstWay: SharedBy) {
  const { settings, wish } = useOrderFacts(order.id);
  const page = useLocale();
  const [by, setWay] = useState(firstWay);
  const [chosen, setLanguage] = useState<string | null>(null);
  const [typed, setTyped] = useState<{ phone?: string; to?: string }>({});
  const [edits, setEdits] = useState<Readonly<Record<string, Edited>>>({});

  const spoken = spokenLanguages(settings.messageTemplates);
  const own = wish?.locale ?? settings.customerLocale;
  const language = chosen ?? customersLanguage([own, page], spoken);
  const locale = localeOf(language, { own, country: settings.country });
  const known = knownReceiver(wish, settings.country);
  const place = `${by} ${language}`;
  const receiverField = by === 'email' ? 'to' : 'phone';
  return {
    ...{ by, setWay, language, setLanguage, spoken, locale, settings },
    receiver: typed[receiverField] ?? known[receiverField],
    setReceiver: (text: string) => setTyped((old) => ({ ...old, [receiverField]: text })),
    /** Whoever was chosen among the last customers, with their language where a message can be written in it. */
    choose: ({ phone, email, locale: theirs }: RecentCustomer) => {
      setTyped({
        phone: phone === undefined ? '' : formatPhone(phone, settings.country),
        to: email ?? '',
      });
      if (theirs !== undefined) setLanguage(customersLanguage([theirs], spoken));
    },
    edited: edits[place] ?? {},
    edit: (change: Edited) => setEdits((old) => ({ ...old, [place]: { ...old[place], ...change } })),
    restore: () => setEdits((old) => ({ ...old, [place]: {} })),
    values: messageValues({ order, settings, locale, timeZone: timeZone() }),
  };
}

export type ShareDraft = ReturnType<typeof useShareDraft>;

/** Without the customer's data, which may be erased or not read yet, the fields begin empty. */
function useOrderFacts(id: string) {
  const { queries } = useApi();
  const { settings } = useSettings();
  const details = useQuery(queries.orders.details.queryOptions({ input: { id } }));
  return { settings, wish: details.data?.wish };
}

const timeZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;
