const { contextBridge } = require('electron');
const { EventEmitter } = require('node:events');

class Shop {
  name = 'shop';
  hidden() {}
}
const mark = Symbol('mark');
const loop = { name: 'loop' };
loop.self = loop;
const heard = new EventEmitter();
const refusals = [];
const refused = (key, api) => {
  try {
    contextBridge.exposeInMainWorld(key, api);
    refusals.push('none');
  } catch (error) {
    refusals.push(error.message);
  }
};

contextBridge.exposeInMainWorld('small', {
  number: 12,
  list: [1, { two: 2 }],
  bytes: new Uint8Array([1, 2, 3]),
  at: new Date(0),
  shop: new Shop(),
  loop,
  mark,
  isMark: (given) => given === mark,
  add: (a, b) => a + b,
  callMe: (back) => back({ of: 'preload' }),
  same: (given) => given,
  later: async (value) => ({ value }),
  laterNot: async () => {
    throw new Error('not now');
  },
  fail: () => {
    throw Object.assign(new Error('no'), { secret: 'kept' });
  },
  listen: (back) => void heard.on('word', back),
  say: (word) => heard.emit('word', word),
  refusals: () => refusals,
});
refused('small', {});
refused('location', {});
refused(
  'deep',
  Array.from({ length: 1000 }).reduce((inner) => [inner], []),
);
refused('boxed', Object(Symbol('boxed')));
refused('element', document);
