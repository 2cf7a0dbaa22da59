import type { ShareOrder } from '../../../shared/contract/share.ts';
import { templateFor } from '../../../shared/default-messages.ts';
import { fillTemplate, type MessageValues, messageValues, withLink } from '../../../shared/message.ts';
import { maskPhone } from '../../../shared/phone.ts';
import { unreachable } from '../../../shared/result.ts';
import { mailLink, smsLink, whatsAppLink } from '../../../shared/share-links.ts';
import type { OrderRow, PersonalData, RegisterReader } from '../register/register.ts';
import { mayDo } from './may.ts';
import type { OrderBook } from './order-book.ts';
import { viewOf } from './order-view.ts';

interface Parts {
  register: Pick<RegisterReader, 'settings'>;
  book: Pick<OrderBook, 'write'>;
}

export type ShareOutcome =
  | { kind: 'shared'; order: OrderRow; href: string | null; text: string }
  /** Nobody can pay it any more, or its link is not known. */
  | { kind: 'not-open'; order: OrderRow };

interface Shared extends ShareOrder {
  who: 'staff' | 'till';
}

/**
 * Makes the message and the address that opens the shop's own program with it, and writes down who handed
 * the link to whom. Whether it was then sent in that program nobody can know.
 */
export async function shareOrder(parts: Parts, order: OrderRow, wanted: Shared): Promise<ShareOutcome> {
  const { paymentUrl } = order;
  if (paymentUrl === null || !mayDo(order, { isWishKnown: false }).share) return { kind: 'not-open', order };
  const settings = await parts.register.settings();
  const locale = wanted.locale ?? settings.customerLocale ?? 'en_GB';
  const values = messageValues({ order: viewOf(order), settings, locale, timeZone: shopZone() });
  const message = messageOf(wanted, templateFor(locale, settings.messageTemplates), values);
  const written = await parts.book.write(order.id, () => ({
    patch: {},
    events: [
      {
        type: 'shared',
        who: wanted.who,
        evidence: { by: wanted.by, ...maskedReceiver(wanted) },
        ...personalOf(wanted),
      },
    ],
  }));
  return { kind: 'shared', order: written, ...message };
}

type Template = ReturnType<typeof templateFor>;

function messageOf(
  { by, phone, to, text, subject }: ShareOrder,
  template: Template,
  values: MessageValues,
): { href: string | null; text: string } {
  const filled = (wish: string | undefined, own: string) => fillTemplate(wish ?? own, values).text;
  switch (by) {
    case 'copy':
      return { href: null, text: values.url };
    case 'whatsapp': {
      const message = filled(text, template.short);
      return { href: whatsAppLink({ phone, text: message }), text: message };
    }
    case 'sms': {
      const message = filled(text, template.short);
      return { href: smsLink({ phone, text: message }), text: message };
    }
    case 'email': {
      const body = withLink(filled(text, template.emailBody), values.url);
      const title = fillTemplate(subject ?? template.emailSubject, { ...values, url: '' }).text;
      return { href: mailLink({ to, subject: title, body }), text: body };
    }
    default:
      return unreachable(by);
  }
}

/** `+33…22`, `j…@example.com`: enough to tell afterwards which one it was. */
function maskedReceiver({ by, phone, to }: ShareOrder): { to?: string } {
  if (by === 'email') return to === undefined ? {} : { to: to.replace(/^(.).*@/, '$1…@') };
  return phone === undefined || by === 'copy' ? {} : { to: maskPhone(phone) };
}

function personalOf({ by, phone, to }: ShareOrder): { personal?: PersonalData } {
  const receiver = by === 'email' ? to : phone;
  return receiver === undefined || by === 'copy' ? {} : { personal: { sharedTo: receiver } };
}

const shopZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;
