/** The usual times to pay, in minutes. */
export const expiryPresets = [
  { name: 'quarter', minutes: 15 },
  { name: 'hour', minutes: 60 },
  { name: 'day', minutes: 24 * 60 },
  { name: 'week', minutes: 7 * 24 * 60 },
] as const;
