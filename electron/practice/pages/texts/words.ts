import type { Language } from '../../language.ts';
import type { CardEnding } from '../../orders/test-cards.ts';

/** Every word a customer reads on a practice page, in one language. */
export interface PageTexts {
  lang: Language;
  shopName: string;
  banner: string;
  noMoneyMoves: string;
  payTitle(amount: string): string;
  reference: string;
  payBefore(when: string): string;
  inParts: string;
  cardLabel: string;
  cardHint: string;
  payButton: string;
  testCards: string;
  /** Followed by the number. */
  payWith: string;
  beRefusedWith: string;
  moreCards: string;
  endings: Record<CardEnding, string>;
  /** Followed by a currency. */
  onlyIn: string;
  refused: string;
  refusedHint: string;
  notATestCard: string;
  notOffered: string;
  paid: string;
  paidHint: string;
  alreadyPaid: string;
  alreadyPaidHint: string;
  expired: string;
  expiredHint: string;
  unknownLink: string;
  unknownLinkHint: string;
  backToShop: string;
  registerTitle: string;
  registerHint: string;
  registerButton: string;
  registered: string;
  keepCard: string;
  /** Followed by the masked number. */
  payWithKept: string;
  stepTitle: string;
  stepIntro: string;
  stepConfirm: string;
  stepDecline: string;
  stepTimeOut: string;
  stepOver: string;
  stepOverHint: string;
  backToPayment: string;
  detailsTitle: string;
  detailsHint: string;
  nameLabel: string;
  emailLabel: string;
  continueButton: string;
  invoiceTitle: string;
  invoiceLabel: string;
  invoiceHint: string;
  invoiceUnknown: string;
  invoiceUnknownHint: string;
  outbox: string;
  outboxIntro: string;
  outboxEmpty: string;
  channels: Record<'MAIL' | 'SMS' | 'WHATSAPP', string>;
  messageTo: string;
  messageCopyTo: string;
  openLink: string;
}
