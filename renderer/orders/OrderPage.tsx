import { useParams } from '@tanstack/react-router';
import { OrderScreen } from './OrderScreen.tsx';

/** The order that the address names. */
export function OrderPage() {
  const { id } = useParams({ from: '/orders/$id' });
  return <OrderScreen id={id} />;
}
