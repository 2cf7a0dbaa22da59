import type { ChannelType } from '../../shared/channel.ts';
import type { Mode } from '../../shared/order.ts';
import { type OrderDefaults, orderDefaultsSchema } from '../../shared/order-defaults.ts';
import { type CreateOrder, createOrderSchema } from '../../shared/order-wish.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { type Draft, textIn } from './draft.ts';
import { type FieldIssue, issueOf } from './field-issue.ts';
import { definitionOf, type FieldName, fieldNames, isFor } from './fields.ts';
import { type Habits, readField } from './read-field.ts';

export interface Filled {
  /** Minor units. */
  amount: number;
  /** '' is automatic. */
  reference: string;
  mode: Mode;
  draft: Draft;
  /** What the shop remembered for every order. */
  defaults: OrderDefaults;
}

/** What an order sent this way cannot be without. */
const needed: Partial<Record<ChannelType, FieldName>> = {
  sms: 'phone',
  whatsapp: 'phone',
  email: 'emailTo',
  ivr: 'ivrId',
};

const secondsOf: Record<string, number> = { minutes: 60, hours: 3_600, days: 86_400 };

/**
 * The order that the filled form asks for, judged by the same rules as the program judges it; or every
 * field that is wrong, and why.
 */
export function readForm(filled: Filled, habits: Habits): Result<CreateOrder, FieldIssue[]> {
  const { amount, reference, mode, draft, defaults } = filled;
  const text = (name: FieldName) => textIn(draft, name, defaults).trim();
  const { values, issues } = readFields(draft.way, { text, habits });
  const wanted = needed[draft.way];
  if (wanted !== undefined && text(wanted) === '') issues.unshift({ field: wanted, why: 'needed' });
  if (issues.length > 0) return err(issues);
  const body = {
    amount,
    currency: habits.currency,
    mode,
    ...(reference === '' ? {} : { reference }),
    ...nested({ 'channel.type': draft.way, ...values }),
  };
  const order = createOrderSchema.safeParse(body);
  if (order.success) return ok(order.data);
  return err(order.error.issues.map((issue) => issueOf(issue, { way: draft.way, text })));
}

/**
 * What of the form can be remembered for every order, or what is wrong with it. Nothing of one customer
 * and nothing that depends on the amount is among it.
 */
export function readDefaults(
  { draft, defaults }: Pick<Filled, 'draft' | 'defaults'>,
  habits: Habits,
): Result<OrderDefaults, FieldIssue[]> {
  const wanted: Record<string, unknown> = { ...defaults };
  const text = (name: FieldName) => textIn(draft, name, defaults).trim();
  const issues: FieldIssue[] = [];
  for (const name of fieldNames) {
    const { remembered, kind } = definitionOf(name);
    if (remembered === undefined || !isFor(name, draft.way)) continue;
    delete wanted[remembered];
    if (text(name) === '') continue;
    const read = readField(kind, text(name), habits);
    if (read.ok) wanted[remembered] = read.value;
    else issues.push({ field: name, why: read.error });
  }
  if (issues.length > 0) return err(issues);
  const parsed = orderDefaultsSchema.safeParse(wanted);
  if (parsed.success) return ok(parsed.data);
  return err(parsed.error.issues.map((issue) => issueOf(asField(issue), { way: draft.way, text })));
}

interface Reading {
  text(name: FieldName): string;
  habits: Habits;
}

function readFields(way: ChannelType, { text, habits }: Reading) {
  const values: Record<string, unknown> = {};
  const issues: FieldIssue[] = [];
  for (const name of fieldNames) {
    if (name === 'expiresUnit' || !isFor(name, way) || text(name) === '') continue;
    const { kind, path } = definitionOf(name);
    const read = readField(kind, text(name), habits);
    if (read.ok) values[path] = read.value;
    else issues.push({ field: name, why: read.error });
  }
  if (typeof values['expiresIn'] === 'number') {
    values['expiresIn'] *= secondsOf[text('expiresUnit') || 'minutes'] ?? 60;
  }
  if ('instalments.schedules' in values && 'instalments.count' in values) {
    issues.push({ field: 'instalmentSchedule', why: 'both' });
  } else if ('instalments.schedules' in values) {
    values['instalments'] = { schedules: values['instalments.schedules'] };
    delete values['instalments.schedules'];
  }
  return { values, issues };
}

/** `{ 'channel.type': 'link' }` → `{ channel: { type: 'link' } }`. */
function nested(values: Record<string, unknown>): Record<string, unknown> {
  const body: Record<string, unknown> = {};
  const inner: Record<string, Record<string, unknown>> = {};
  for (const [path, value] of Object.entries(values)) {
    const [first = '', second] = path.split('.');
    if (second === undefined) body[first] = value;
    else inner[first] = { ...inner[first], [second]: value };
  }
  return { ...body, ...inner };
}

/** The names of what is remembered of an e-mail are not those of the order. */
function asField(issue: FieldIssueLike): FieldIssueLike {
  const name = fieldNames.find((one) => definitionOf(one).remembered === issue.path[0]);
  return name === undefined
    ? issue
    : { ...issue, path: [...definitionOf(name).path.split('.'), ...issue.path.slice(1)] };
}

type FieldIssueLike = Parameters<typeof issueOf>[0];
