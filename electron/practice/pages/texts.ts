/** Every word a customer reads on a practice page, in one language. */
export interface PageTexts {
  lang: 'en' | 'fr';
  /** For dates and amounts when the order's own locale is another language. */
  locale: string;
  shopName: string;
  banner: string;
  noMoneyMoves: string;
  payTitle(amount: string): string;
  reference: string;
  payBefore(when: string): string;
  cardLabel: string;
  cardHint: string;
  payButton: string;
  testCards: string;
  /** Followed by the number. */
  payWith: string;
  beRefusedWith: string;
  refused: string;
  refusedHint: string;
  notATestCard: string;
  paid: string;
  paidHint: string;
  alreadyPaid: string;
  alreadyPaidHint: string;
  expired: string;
  expiredHint: string;
  unknownLink: string;
  unknownLinkHint: string;
  outbox: string;
  outboxIntro: string;
  outboxEmpty: string;
}

const english: PageTexts = {
  lang: 'en',
  locale: 'en-GB',
  shopName: 'Practice shop',
  banner: 'Practice: never type a real card',
  noMoneyMoves: 'No real money moves.',
  payTitle: (amount) => `Pay ${amount}`,
  reference: 'Reference',
  payBefore: (when) => `To be paid before ${when}`,
  cardLabel: 'Test card number',
  cardHint: 'Only the two test numbers below are taken. Anything else is refused and never stored.',
  payButton: 'Pay',
  testCards: 'Test numbers',
  payWith: 'Pay with',
  beRefusedWith: 'Be refused with',
  refused: 'Payment refused',
  refusedHint: 'Nothing was paid. You can try again.',
  notATestCard: 'This is not one of the test numbers. It was not stored. Never type a real card here.',
  paid: 'Paid',
  paidHint: 'Thank you. You can close this page.',
  alreadyPaid: 'Already paid',
  alreadyPaidHint: 'This order is paid. Nothing more is to be done.',
  expired: 'This link has expired',
  expiredHint: 'It can no longer be paid. Ask the shop for a new one.',
  unknownLink: 'Unknown link',
  unknownLinkHint: 'There is no payment here. Check the address, or ask the shop for a new link.',
  outbox: 'Outbox',
  outboxIntro: 'What customers would have received by SMS, WhatsApp or e-mail.',
  outboxEmpty: 'Nothing. A payment link is shown at the counter and sends no message.',
};

const french: PageTexts = {
  lang: 'fr',
  locale: 'fr-FR',
  shopName: 'Boutique d’exercice',
  banner: 'Exercice : ne tapez jamais une vraie carte',
  noMoneyMoves: 'Aucun argent réel ne circule.',
  payTitle: (amount) => `Payer ${amount}`,
  reference: 'Référence',
  payBefore: (when) => `À payer avant le ${when}`,
  cardLabel: 'Numéro de carte de test',
  cardHint:
    'Seuls les deux numéros de test ci-dessous sont acceptés. Tout autre est refusé et jamais enregistré.',
  payButton: 'Payer',
  testCards: 'Numéros de test',
  payWith: 'Payer avec',
  beRefusedWith: 'Être refusé avec',
  refused: 'Paiement refusé',
  refusedHint: 'Rien n’a été payé. Vous pouvez réessayer.',
  notATestCard:
    'Ce n’est pas un des numéros de test. Il n’a pas été enregistré. Ne tapez jamais une vraie carte ici.',
  paid: 'Payé',
  paidHint: 'Merci. Vous pouvez fermer cette page.',
  alreadyPaid: 'Déjà payé',
  alreadyPaidHint: 'Cette commande est payée. Il n’y a plus rien à faire.',
  expired: 'Ce lien a expiré',
  expiredHint: 'Il ne peut plus être payé. Demandez-en un nouveau à la boutique.',
  unknownLink: 'Lien inconnu',
  unknownLinkHint:
    'Il n’y a pas de paiement ici. Vérifiez l’adresse ou demandez un nouveau lien à la boutique.',
  outbox: 'Boîte d’envoi',
  outboxIntro: 'Ce que les clients auraient reçu par SMS, WhatsApp ou e-mail.',
  outboxEmpty: 'Rien. Un lien de paiement s’affiche au comptoir et n’envoie aucun message.',
};

/** The texts for a locale (`fr_FR`) or a browser's wish (`fr-CA,fr;q=0.9`); English for all we do not speak. */
export function textsFor(locale: string): PageTexts {
  return /^fr\b|^fr_/i.test(locale) ? french : english;
}

/** The locale to draw amounts and dates in: the order's own where the page speaks its language. */
export function drawingLocale(texts: PageTexts, locale: string): string {
  return locale.startsWith(`${texts.lang}_`) ? locale.replace('_', '-') : texts.locale;
}
