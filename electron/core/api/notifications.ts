import type { CheckedNotification } from '../../../shared/contract/notification.ts';
import { createNotifications } from '../notifications/notifications.ts';
import type { Services } from './services.ts';

/** The call that judges a notification; what it remembers lives as long as the router. */
export function createNotificationCheck(services: Services): (body: string) => Promise<CheckedNotification> {
  const notifications = createNotifications(services);
  return (body) => notifications.receive(body);
}
