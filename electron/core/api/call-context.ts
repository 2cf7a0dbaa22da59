/** Who calls: staff through the page, or a till's software through `/api/v1`. */
export interface CallContext {
  who: 'staff' | 'till';
}
