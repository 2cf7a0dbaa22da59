import type { OrderRow } from '../../../../../electron/core/register/register.ts';
import type { OrderEventType } from '../../../../../shared/order-event.ts';
import type { Answer, Heard, Payment } from './any-steps.ts';

/**
 * When an order may be shown green, told from what was heard alone. Written from the design, not from the code: it
 * knows an order's identity, and of the code's decisions only whether a wish of ours was accepted (its events).
 */
interface GreenModel {
  /** `events` are those the fact led to. */
  hear(heard: Heard, events: OrderEventType[]): void;
  /** Why it must not be green now; empty when it may be. */
  reasons(): string[];
  /** Whether the gateway ever said paid of this order, as it was asked for. */
  wasPaid(): boolean;
}

interface Wish {
  amount: number;
  askedAt: number;
  isGivenUp: boolean;
}

const ends = ['EXPIRED', 'CANCELLED', 'CANCELED'];
const known = ['RUNNING', 'PAID', 'REFUSED', ...ends];
const registers = ['REGISTER'];
const minute = 60_000;

const sumOf = (payments: Payment[]) => payments.reduce((sum, { amount }) => sum + amount, 0);
const isToValidate = ({ status, detailedStatus }: Payment) =>
  status === 'RUNNING' && detailedStatus === 'AUTHORISED_TO_VALIDATE';

type Identity = Pick<OrderRow, 'paymentOrderId' | 'reference' | 'currency' | 'mode' | 'formAction'>;

/** Whether it says money came; that a card was registered is none. */
function saysPaid({ word, formAction }: Answer, order: Pick<OrderRow, 'formAction'>): boolean {
  return word === 'PAID' && !registers.includes(order.formAction) && !registers.includes(formAction ?? '');
}

/** Whether an answer can be read and is about this order, whatever its amount. */
export function isAbout(said: Answer, order: Identity): boolean {
  const { word, mode } = said;
  const isMode = mode === (order.mode === 'production' ? 'PRODUCTION' : 'TEST');
  const isReadable = known.includes(word) && (word !== 'PAID' || isKnownAction(said, order));
  const isSame =
    said.paymentOrderId === order.paymentOrderId &&
    said.orderId === order.reference &&
    said.currency === order.currency;
  return isSame && isReadable && (isMode || (mode === null && !saysPaid(said, order)));
}

const isKnownAction = ({ formAction }: Answer, order: Identity) =>
  formAction !== 'ODD' || registers.includes(order.formAction);

function wishOf({ pendingAmount, changeAskedAt }: OrderRow): Wish | undefined {
  if (pendingAmount === null) return undefined;
  return { amount: pendingAmount, askedAt: changeAskedAt ?? 0, isGivenUp: changeAskedAt === null };
}

export function createGreenModel(order: OrderRow): GreenModel {
  const never = new Set<string>();
  let { paymentOrderId } = order;
  let acknowledged = order.amount;
  let wish = wishOf(order);
  let newestAt = Number.NEGATIVE_INFINITY;
  let hasEnded = false;
  let paidAt: number | undefined;
  let agrees = false;
  let proof: 'none' | 'full' | 'bad' = 'none';
  let mustBeProven = false;
  let toValidate = order.expects?.validation === true;

  if (order.formAction === 'REGISTER') never.add('only registers a card');

  function hearGet(said: Answer, { saidAt, now }: Heard): void {
    const hasAmount = said.amount === acknowledged || said.amount === wish?.amount;
    const fits = isAbout(said, { ...order, paymentOrderId }) && hasAmount;
    const isPaid = fits && saysPaid(said, order);
    if (saidAt < newestAt) {
      if (isPaid && paidAt === undefined) never.add('said not paid since');
      return;
    }
    newestAt = saidAt;
    if (paidAt !== undefined) hearAfterPaid(fits, isPaid);
    else if (isPaid) hearPaid(said, { saidAt, now });
    else if (fits) hearOpen(said, now);
  }

  function hearAfterPaid(fits: boolean, isPaid: boolean): void {
    if (fits && !isPaid) never.add('said not paid since');
    agrees = isPaid;
    if (!fits) mustBeProven ||= proof !== 'full';
  }

  function hearPaid(said: Answer, { saidAt, now }: { saidAt: number; now: number }): void {
    if (wish && (!wish.isGivenUp || said.amount !== acknowledged)) never.add('paid while being changed');
    if (hasEnded) never.add('paid after its end');
    paidAt = said.isDated ? Math.floor(saidAt / 1_000) * 1_000 : now;
    agrees = true;
    wish = undefined;
  }

  function hearOpen(said: Answer, now: number): void {
    // Of a card that was registered there is nothing more to pay.
    hasEnded = ends.includes(said.word) || said.word === 'PAID';
    if (wish && said.amount === wish.amount) {
      acknowledged = wish.amount;
      wish = undefined;
    }
    if (hasEnded) wish = undefined;
    if (wish && Math.abs(now - wish.askedAt) >= minute) wish.isGivenUp = true;
  }

  function hearTransactions(payments: Payment[], { saidAt, now }: Heard): void {
    if (paidAt === undefined) return;
    if (saidAt < newestAt) {
      overdue(now);
      return;
    }
    const ours = payments.filter((one) => one.isOurs);
    const debits = ours.filter((one) => one.operationType === 'DEBIT');
    toValidate = ours.length === 0 ? order.expects?.validation === true : debits.some(isToValidate);
    judge(debits, now);
  }

  function judge(debits: Payment[], now: number): void {
    const counted = debits.filter((one) => one.status === 'PAID' || isPromised(one));
    const others = debits.filter((one) => !counted.includes(one));
    const isRight = counted.every((one) => one.currency === order.currency);
    const sum = sumOf(counted);
    if (isRight && sum === acknowledged) {
      proof = 'full';
      mustBeProven = false;
      return;
    }
    if (proof === 'full' && others.length > 0 && sum < acknowledged) never.add('taken back');
    const running = sumOf(others.filter((one) => one.status === 'RUNNING'));
    const mayCome = isRight && (sum === 0 || sum + running === acknowledged);
    if (proof === 'none' && mayCome) overdue(now);
    else proof = 'bad';
  }

  function isPromised({ status, detailedStatus }: Payment): boolean {
    if (status !== 'RUNNING') return false;
    if (detailedStatus === 'AUTHORISED_TO_VALIDATE') return order.expects?.validation === true;
    return detailedStatus === 'WAITING_AUTHORISATION' && order.expects?.instalments !== undefined;
  }

  function overdue(now: number): void {
    if (paidAt !== undefined && proof !== 'full' && now - paidAt > minute) mustBeProven = true;
  }

  function hear(heard: Heard, events: OrderEventType[]): void {
    const { what, now } = heard;
    if ('answer' in what && events.includes('opened')) hearOpened(what.answer, heard);
    if (what.is === 'got' && paymentOrderId !== null) hearGet(what.answer, heard);
    if (what.is === 'transactions') hearTransactions(what.payments, heard);
    if (what.is === 'too-many-transactions') hearTooMany(now);
    if (what.is === 'time') overdue(now);
    if (events.includes('handled')) never.add('a person decided');
    hearOfChange(heard, events);
  }

  function hearOpened(answer: Answer, { saidAt }: Heard): void {
    paymentOrderId = answer.paymentOrderId;
    newestAt = saidAt;
    const fits = isAbout(answer, { ...order, paymentOrderId }) && answer.amount === acknowledged;
    hasEnded = fits && ends.includes(answer.word);
  }

  function hearTooMany(now: number): void {
    if (paidAt !== undefined && proof !== 'full') never.add('too many transactions to tell');
    overdue(now);
  }

  function hearOfChange(heard: Heard, events: OrderEventType[]): void {
    const { what, now } = heard;
    if (what.is === 'change-asked' && events.includes('change-asked')) wish = wishFor(what.amount, now);
    if (what.is === 'change-answered') hearChanged(what.answer, heard, events);
    const isInDoubt = events.includes('change-unconfirmed') && what.is !== 'change-unanswered';
    // Answered, though nobody knows what: nothing more comes of it, and the next Get tells.
    if (wish && isInDoubt) wish.askedAt = Number.NEGATIVE_INFINITY;
    const isRefused = what.is === 'change-refused' || what.is === 'change-never-sent';
    if (isRefused && events.includes('change-refused')) wish = undefined;
  }

  /** A change of anything but the amount is no matter for green. */
  function wishFor(amount: number, askedAt: number): Wish | undefined {
    return amount === acknowledged ? undefined : { amount, askedAt, isGivenUp: false };
  }

  function hearChanged(said: Answer, { saidAt }: Heard, events: OrderEventType[]): void {
    // Its word counts for nothing: only a Get tells how the order stands.
    const fits = said.amount === wish?.amount && events.includes('changed');
    if (!wish || paidAt !== undefined || !fits) return;
    acknowledged = wish.amount;
    wish = undefined;
    newestAt = Math.max(newestAt, saidAt);
  }

  function reasons(): string[] {
    const now: [boolean, string][] = [
      [paidAt === undefined, 'never said paid as asked for'],
      [!agrees, 'the newest answer does not say paid as asked for'],
      [proof === 'bad', 'its transactions do not add up'],
      [mustBeProven && proof !== 'full', 'doubted, and not proven since'],
      [toValidate, 'waits for validation'],
    ];
    return [...never, ...now.flatMap(([isSo, reason]) => (isSo ? [reason] : []))];
  }

  return { hear, reasons, wasPaid: () => paidAt !== undefined };
}
