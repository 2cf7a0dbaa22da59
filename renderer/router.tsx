import { createHashHistory, createRootRoute, createRoute, createRouter } from '@tanstack/react-router';
import { z } from 'zod';
import { CounterPage } from './frame/CounterPage.tsx';
import { Frame } from './frame/Frame.tsx';
import { NotFound } from './frame/NotFound.tsx';
import { boardSearchSchema } from './orders/board-search.ts';
import { OrderScreen } from './orders/OrderScreen.tsx';
import { OrdersScreen } from './orders/OrdersScreen.tsx';
import { SettingsScreen } from './settings/SettingsScreen.tsx';
import { WelcomeScreen } from './welcome/WelcomeScreen.tsx';

const root = createRootRoute({ component: Frame, notFoundComponent: NotFound });

const counterSearchSchema = z.object({ order: z.uuid().optional().catch(undefined) });

const counter = createRoute({
  getParentRoute: () => root,
  path: '/',
  validateSearch: counterSearchSchema,
  component: function Counter() {
    return <CounterPage orderId={counter.useSearch().order} />;
  },
});

const orders = createRoute({
  getParentRoute: () => root,
  path: '/orders',
  validateSearch: boardSearchSchema,
  component: function Orders() {
    return <OrdersScreen search={orders.useSearch()} />;
  },
});

const order = createRoute({
  getParentRoute: () => root,
  path: '/orders/$id',
  component: function OneOrder() {
    return <OrderScreen id={order.useParams().id} />;
  },
});

const settings = createRoute({ getParentRoute: () => root, path: '/settings', component: SettingsScreen });
const welcome = createRoute({ getParentRoute: () => root, path: '/welcome', component: WelcomeScreen });

/** The page's addresses: `/` (and `/?order=ID`), `/orders`, `/orders/ID`, `/settings`, `/welcome`, behind the `#`. */
export function openRouter() {
  return createRouter({
    routeTree: root.addChildren([counter, orders, order, settings, welcome]),
    history: createHashHistory(),
    defaultPreload: false,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof openRouter>;
  }
}
