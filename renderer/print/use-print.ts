import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Order } from '../../shared/order.ts';
import { linkToShow } from '../../shared/practice-link.ts';
import { useApi } from '../api-context.ts';
import { useGatewayNow } from '../connection/use-connection.ts';
import { usePractice, useSettings } from '../connection/use-settings.ts';
import { useHost } from '../host/host.ts';
import { useLocale } from '../i18n/use-locale.ts';
import { printableOf } from './printable.ts';

/** What an order has on paper now, and the press that prints it. `isPrinting` until the dialog is closed. */
export function usePrint(order: Order) {
  const { queries, cache } = useApi();
  const { i18n } = useTranslation();
  const { printer } = useHost();
  const { settings } = useSettings();
  const { practice } = usePractice();
  const page = useLocale();
  const kind = printableOf(order, useGatewayNow());
  const link = kind === 'ticket' ? linkToShow(order, practice) : null;

  async function customersOwnLocale(): Promise<string | undefined> {
    const details = queries.orders.details.queryOptions({ input: { id: order.id } });
    // A customer whose data cannot be read is spoken to as the shop's others are.
    const read = await cache.ensureQueryData(details).catch(() => undefined);
    return read?.wish?.locale;
  }

  async function print(): Promise<void> {
    const [{ printOrder }, own] = await Promise.all([import('./print-order.tsx'), customersOwnLocale()]);
    const locales = [own, settings.customerLocale, page];
    await printOrder({ order, link, printer, texts: i18n, settings, locales });
  }

  const printing = useMutation({ mutationFn: print });
  return {
    kind: kind === 'ticket' && link === null ? null : kind,
    /** Nothing while a dialog is open already. */
    print: () => {
      if (!printing.isPending) printing.mutate();
    },
    isPrinting: printing.isPending,
    error: printing.error,
  };
}
