export interface CounterScreenProps {
  /** The order to show, from the address (`/?order=ID`); none: a new amount. */
  orderId?: string | undefined;
  /** Puts an order into the address, or takes it out (`null`: a new amount). */
  onShow: (orderId: string | null) => void;
}

/** The counter: an amount becomes an order, its QR code waits for the customer, and paid is said. */
export function CounterScreen({ orderId }: CounterScreenProps) {
  return <div>{orderId}</div>;
}
