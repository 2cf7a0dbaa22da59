import type { KnownIntegration } from '../integrations/integration-desk.ts';

/** Who calls: staff through the page, or a till's software through `/api/v1`. */
export interface CallContext {
  who: 'staff' | 'till';
  /** Whose token a till came with: it sees and touches orders of that mode alone. Without: the key of a browser host. */
  integration?: KnownIntegration;
}
