import amount from './amount.json';
import board from './board.json';
import change from './change.json';
import coach from './coach.json';
import codes from './codes.json';
import counter from './counter.json';
import create from './create.json';
import customers from './customers.json';
import data from './data.json';
import day from './day.json';
import desktop from './desktop.json';
import display from './display.json';
import doubt from './doubt.json';
import errors from './errors.json';
import frame from './frame.json';
import integrations from './integrations.json';
import orders from './orders.json';
import palette from './palette.json';
import print from './print.json';
import proposal from './proposal.json';
import settings from './settings.json';
import share from './share.json';
import shops from './shops.json';
import sound from './sound.json';

export const texts = {
  amount,
  board,
  change,
  coach,
  codes,
  counter,
  create,
  customers,
  data,
  day,
  desktop,
  display,
  doubt,
  errors,
  frame,
  integrations,
  orders,
  palette,
  print,
  proposal,
  settings,
  share,
  shops,
  sound,
};
