import { expect, test } from 'vitest';
import { parseFlags } from '../../electron/flags.ts';

const none = {
  browser: false,
  dataDir: undefined,
  port: 0,
  practicePort: undefined,
  practiceLan: false,
  open: true,
  restore: undefined,
  order: undefined,
  link: undefined,
  kiosk: false,
  hidden: false,
};

test.each([
  [[], {}, {}],
  [['--browser', '--no-open'], {}, { browser: true, open: false }],
  [
    ['--port', '8080', '--practice-port=0', '--practice-lan'],
    {},
    { port: 8080, practicePort: 0, practiceLan: true },
  ],
  [['--data-dir', 'shop'], {}, { dataDir: '/home/me/shop' }],
  [['--data-dir=/var/shop'], { COMPTOIR_DATA_DIR: '/elsewhere' }, { dataDir: '/var/shop' }],
  [[], { COMPTOIR_DATA_DIR: 'shop' }, { dataDir: '/home/me/shop' }],
  [['--port', '1'], { COMPTOIR_PORT: '2' }, { port: 1 }],
  [['--kiosk', '--hidden'], {}, { kiosk: true, hidden: true }],
  [['--restore', 'latest'], {}, { restore: { name: 'latest', file: '/home/me/latest' } }],
  [['--restore', '/usb/shop.db'], {}, { restore: { name: '/usb/shop.db', file: '/usb/shop.db' } }],
  [[], { COMPTOIR_RESTORE: 'latest' }, {}],
  [
    ['--order', 'amount=1250&currency=eur&reference=A113&mode=test'],
    {},
    { order: { order: { amount: 1250, currency: 'EUR', reference: 'A113' }, leftOut: ['mode'] } },
  ],
  [[], { COMPTOIR_PORT: '65535', COMPTOIR_PRACTICE_PORT: '7' }, { port: 65_535, practicePort: 7 }],
  [[], { COMPTOIR_PRACTICE_LAN: '1', COMPTOIR_NO_OPEN: 'true' }, { practiceLan: true, open: false }],
  [[], { COMPTOIR_NO_OPEN: '0', COMPTOIR_PORT: '', COMPTOIR_DATA_DIR: '' }, {}],
])('%j with %j', (argv, env, expected) => {
  expect(parseFlags(argv, env, '/home/me')).toEqual({ ok: true, value: { ...none, ...expected } });
});

test.each([
  [['--port', '65536'], {}, '--port'],
  [['--port', 'abc'], {}, '"abc"'],
  [['--port=-1'], {}, '"-1"'],
  [['--port='], {}, '--port'],
  [['--practice-port', '1.5'], {}, '--practice-port'],
  [[], { COMPTOIR_PORT: '0x50' }, 'COMPTOIR_PORT'],
  [[], { COMPTOIR_NO_OPEN: 'perhaps' }, 'COMPTOIR_NO_OPEN'],
  [['--data-dir'], {}, '--data-dir'],
  [['--data-dir', ''], {}, '--data-dir'],
  [['--no-opne'], {}, '--no-opne'],
  [['--restore'], {}, '--restore'],
  [['--restore='], {}, '--restore'],
  [['--order', 'amount=12.50&currency=EUR'], {}, 'amount cannot be read'],
  [['--order', 'hello'], {}, 'says nothing'],
  [['shop'], {}, 'shop'],
  [['--browser=yes'], {}, '--browser'],
])('%j with %j is refused in one line', (argv, env, named) => {
  const flags = parseFlags(argv, env, '/home/me');
  expect(flags).toEqual({ ok: false, error: expect.stringContaining(named) });
  expect(flags.ok || flags.error).not.toContain('\n');
});
