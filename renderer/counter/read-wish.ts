import type { Mode } from '../../shared/order.ts';
import type { CreateOrder } from '../../shared/order-wish.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { Settings } from '../../shared/settings.ts';
import { amountsIn, totalOf } from '../amount/amount-sum.ts';
import { noteWithParts } from '../amount/sum-text.ts';
import { readForm } from '../create/create-form.ts';
import { type Draft, formActionIn, textIn, withField } from '../create/draft.ts';
import { type CounterForm, type FormAction, refusalBeforeSending } from './counter-form.ts';

interface At {
  settings: Settings;
  /** `null` while the page does not know it. */
  mode: Mode | null;
  locale: string;
}

/** The order that the filled form asks for, or what the form is told instead. */
export function readWish(form: CounterForm, at: At): Result<CreateOrder, FormAction> {
  const { settings, mode, locale } = at;
  const defaults = settings.orderDefaults;
  const notice = refusalBeforeSending(form, formActionIn(form.draft, defaults));
  if (notice !== null) return err({ type: 'refused', notice });
  if (mode === null) return err({ type: 'refused', notice: { about: 'page', why: 'connecting' } });
  const filled = {
    amount: totalOf(form.sum),
    reference: form.reference.text,
    mode,
    draft: draftWithParts(form, at),
    defaults,
  };
  const read = readForm(filled, { currency: form.currency, country: settings.country, locale });
  return read.ok ? ok(read.value) : err({ type: 'issues', issues: read.error });
}

/** The parts of a sum go into the order's note, behind what staff wrote there. */
function draftWithParts({ draft, sum, currency }: CounterForm, { settings, locale }: At): Draft {
  const note = textIn(draft, 'note', settings.orderDefaults);
  const withParts = noteWithParts(note, { amounts: amountsIn(sum), currency, locale });
  return withParts === note ? draft : withField(draft, 'note', withParts);
}
