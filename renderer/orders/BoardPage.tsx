import { useSearch } from '@tanstack/react-router';
import { OrdersScreen } from './OrdersScreen.tsx';

/** The board as its address filters it. */
export function BoardPage() {
  return <OrdersScreen search={useSearch({ from: '/orders' })} />;
}
