import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { type ProposalRefusal, type ReadProposal, readProposal } from '../shared/proposal.ts';
import { err, ok, type Result } from '../shared/result.ts';
import { linkScheme, readOrderLink } from './order-link.ts';

/** How Comptoir was asked to start. */
export interface Flags {
  /** Use the browser host, also where Electron could run. */
  browser: boolean;
  /** Absolute; `undefined` for the usual place of this system. */
  dataDir: string | undefined;
  /** Of the loopback server; 0 takes any free one. */
  port: number;
  /** Of the practice gateway; `undefined` keeps the one it chose at its first start. */
  practicePort: number | undefined;
  /** Phones on the local network may open practice payment pages from the start. */
  practiceLan: boolean;
  /** Open the browser when ready. */
  open: boolean;
  /** A backup to put in the register's place: `latest`, a name in `backups/`, or a file, then `file` is absolute. */
  restore: { name: string; file: string } | undefined;
  /** An order proposed to the counter; whoever is there decides. */
  order: ReadProposal | undefined;
  /** The same by a link; `refused`: there was one, and it is none that is taken. */
  link: ReadProposal | 'refused' | undefined;
  /** The desktop app: one full window that nobody leaves by accident. */
  kiosk: boolean;
  /** The desktop app: start in the tray, where it may live there. */
  hidden: boolean;
}

const usage =
  "Flags: --data-dir DIR, --practice-port N, --practice-lan, --port N, --no-open, --browser, --kiosk, --hidden, --restore latest|NAME|FILE, --order 'amount=MINOR_UNITS&currency=CODE&reference=TEXT&channel=link|sms|whatsapp|email|invoice&phone=NUMBER'.";

const options = {
  'data-dir': { type: 'string' },
  port: { type: 'string' },
  'practice-port': { type: 'string' },
  'practice-lan': { type: 'boolean' },
  'no-open': { type: 'boolean' },
  browser: { type: 'boolean' },
  restore: { type: 'string' },
  order: { type: 'string' },
  kiosk: { type: 'boolean' },
  hidden: { type: 'boolean' },
} as const;

/**
 * Flag names to their twins in the environment; `--browser` decides before any host starts, and a `--restore`
 * or an `--order` that stood in the environment would be done at every start.
 */
const twins = {
  'data-dir': 'COMPTOIR_DATA_DIR',
  port: 'COMPTOIR_PORT',
  'practice-port': 'COMPTOIR_PRACTICE_PORT',
  'practice-lan': 'COMPTOIR_PRACTICE_LAN',
  'no-open': 'COMPTOIR_NO_OPEN',
} as const;

const portSchema = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .refine((port) => port <= 65_535);
const switchSchema = z.union([z.boolean(), z.enum(['1', 'true', '0', 'false'])]);

/** Systems hand a link over as one word; a bad one must not keep Comptoir from starting. */
const isLink = (word: string) => word.toLowerCase().startsWith(`${linkScheme}:`);

class BadFlag extends Error {}

/**
 * Reads the flags, which win over their twins in the environment (an empty twin counts as none). A
 * relative data directory is taken from `cwd`. What cannot be understood is answered as one line.
 */
export function parseFlags(
  argv: string[],
  env: Record<string, string | undefined>,
  cwd: string,
): Result<Flags, string> {
  try {
    const links = argv.filter(isLink);
    const words = argv.filter((word) => !isLink(word));
    const { values } = parseArgs({ args: words, options, strict: true, allowPositionals: false });
    const given = (name: keyof typeof twins) => values[name] ?? (env[twins[name]] || undefined);
    const dataDir = given('data-dir');
    if (dataDir === '') throw new BadFlag('--data-dir needs a directory.');
    const { restore } = values;
    if (restore === '') throw new BadFlag('--restore needs latest, the name of a backup, or a file.');
    return ok({
      browser: values.browser ?? false,
      dataDir: typeof dataDir === 'string' ? resolve(cwd, dataDir) : undefined,
      port: toPort('port', given('port')) ?? 0,
      practicePort: toPort('practice-port', given('practice-port')),
      practiceLan: toSwitch('practice-lan', given('practice-lan')),
      open: !toSwitch('no-open', given('no-open')),
      restore: restore === undefined ? undefined : { name: restore, file: resolve(cwd, restore) },
      order: toProposal(values.order),
      link: toLink(links),
      kiosk: values.kiosk === true,
      hidden: values.hidden === true,
    });
  } catch (error) {
    if (!(error instanceof BadFlag) && !isParseArgsError(error)) throw error;
    const [line = ''] = error.message.split('\n');
    return err(`${line.replace(/\.?$/, '.')} ${usage}`);
  }
}

function toPort(name: keyof typeof twins, value: string | boolean | undefined): number | undefined {
  if (value === undefined) return undefined;
  const port = portSchema.safeParse(value);
  if (!port.success)
    throw new BadFlag(`--${name} (or ${twins[name]}) must be a port, 0 to 65535, not "${value}".`);
  return port.data;
}

/** One link is a proposal; what is none of ours is refused, and nothing else is. */
function toLink([link, ...more]: string[]): Flags['link'] {
  if (link === undefined) return undefined;
  return (more.length === 0 ? readOrderLink(link) : undefined) ?? 'refused';
}

function toProposal(text: string | undefined): ReadProposal | undefined {
  if (text === undefined) return undefined;
  const read = readProposal([...new URLSearchParams(text)]);
  if (!read.ok) throw new BadFlag(`--order: ${refusalLine(read.error)}`);
  return read.value;
}

/** Never what was given: it may name a customer. */
function refusalLine(refusal: ProposalRefusal): string {
  switch (refusal.why) {
    case 'too-long':
      return 'the proposal is too long.';
    case 'empty':
      return 'the proposal says nothing a counter can use.';
    case 'no-currency':
      return 'an amount needs its currency.';
    case 'twice':
      return `${refusal.parameter} is given twice.`;
    case 'not-read':
      return `${refusal.parameter} cannot be read${refusal.parameter === 'amount' ? ' (whole minor units: 1250 for 12.50)' : ''}.`;
  }
}

function toSwitch(name: keyof typeof twins, value: string | boolean | undefined): boolean {
  if (value === undefined) return false;
  const given = switchSchema.safeParse(value);
  if (!given.success) throw new BadFlag(`${twins[name]} must be 1 or 0, not "${value}".`);
  return given.data === true || given.data === '1' || given.data === 'true';
}

/** Node's own refusals of a command line: an unknown flag, a missing value, a stray word. */
function isParseArgsError(error: unknown): error is Error {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && code.startsWith('ERR_PARSE_ARGS_');
}
