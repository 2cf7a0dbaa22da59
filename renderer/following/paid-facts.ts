/** `497010XXXXXX0055` → `···· 0055`; '' where the gateway told no number. */
export function lastDigits(maskedPan: string | null | undefined): string {
  const digits = /\d{4}$/.exec(maskedPan ?? '')?.[0];
  return digits === undefined ? '' : `···· ${digits}`;
}
