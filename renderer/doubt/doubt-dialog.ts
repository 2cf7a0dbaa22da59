/** What a person may say of an order whose create got no answer. */
export type DoubtDialog = 'not-created' | 'created' | 'link' | 'again';
