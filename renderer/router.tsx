import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from '@tanstack/react-router';
import { z } from 'zod';
import { daySearchSchema } from './day/day-search.ts';
import { CounterPage } from './frame/CounterPage.tsx';
import { Frame } from './frame/Frame.tsx';
import { NotFound } from './frame/NotFound.tsx';
import { boardSearchSchema } from './orders/board-search.ts';
import { settingsSearchSchema } from './settings/settings-search.ts';

/** Screens behind the counter come in files of their own, so that the counter itself is there sooner. */
const screens = {
  day: lazyRouteComponent(() => import('./day/DayPage.tsx'), 'DayPage'),
  orders: lazyRouteComponent(() => import('./orders/BoardPage.tsx'), 'BoardPage'),
  order: lazyRouteComponent(() => import('./orders/OrderPage.tsx'), 'OrderPage'),
  settings: lazyRouteComponent(() => import('./settings/SettingsPage.tsx'), 'SettingsPage'),
  status: lazyRouteComponent(() => import('./status/StatusScreen.tsx'), 'StatusScreen'),
  welcome: lazyRouteComponent(() => import('./welcome/WelcomeScreen.tsx'), 'WelcomeScreen'),
};

/** Fetches them once the counter is drawn: a program that ends later must not take a screen with it. */
export async function preloadScreens(): Promise<void> {
  await Promise.allSettled(Object.values(screens).map((screen) => screen.preload?.()));
}

const root = createRootRoute({ component: Frame, notFoundComponent: NotFound });

const counterSearchSchema = z.object({
  order: z.uuid().optional().catch(undefined),
  /** Shown as its link, without a code to scan. */
  as: z.literal('link').optional().catch(undefined),
});

const counter = createRoute({
  getParentRoute: () => root,
  path: '/',
  validateSearch: counterSearchSchema,
  component: function Counter() {
    const { order: orderId, as } = counter.useSearch();
    return <CounterPage orderId={orderId} asLink={as === 'link'} />;
  },
});

const orders = createRoute({
  getParentRoute: () => root,
  path: '/orders',
  validateSearch: boardSearchSchema,
  component: screens.orders,
});

const order = createRoute({ getParentRoute: () => root, path: '/orders/$id', component: screens.order });
const day = createRoute({
  getParentRoute: () => root,
  path: '/day',
  validateSearch: daySearchSchema,
  component: screens.day,
});
const settings = createRoute({
  getParentRoute: () => root,
  path: '/settings',
  component: screens.settings,
});
const settingsGroup = createRoute({
  getParentRoute: () => root,
  path: '/settings/$group',
  validateSearch: settingsSearchSchema,
  component: screens.settings,
});
const status = createRoute({ getParentRoute: () => root, path: '/status', component: screens.status });
const welcome = createRoute({ getParentRoute: () => root, path: '/welcome', component: screens.welcome });

/** The page's addresses: `/` (and `/?order=ID`, `/?order=ID&as=link`), `/orders`, `/orders/ID`, `/day`, `/settings`, `/settings/GROUP?at=SETTING`, `/status`, `/welcome`, behind the `#`. */
export function openRouter() {
  return createRouter({
    routeTree: root.addChildren([counter, orders, order, day, settings, settingsGroup, status, welcome]),
    history: createHashHistory(),
    defaultPreload: false,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof openRouter>;
  }
}
