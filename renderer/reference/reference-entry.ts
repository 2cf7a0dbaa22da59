import { looksLikeCard } from '../../shared/card-number.ts';
import { isGtin } from '../../shared/gtin.ts';
import { referencePattern } from '../../shared/reference.ts';

/** Why a typed or scanned text cannot be an order's reference. */
export type ReferenceRefusal = 'characters' | 'too-long' | 'card';

const maxReferenceLength = 64;

/**
 * Judges a reference before any call; an empty one is automatic and fine. A text that looks like a
 * card number is refused, unless it was scanned and its check digit says that it is a product code.
 */
export function referenceRefusal(text: string, isScanned: boolean): ReferenceRefusal | null {
  if (text === '') return null;
  if (looksLikeCard(text) && !(isScanned && isGtin(text))) return 'card';
  if (text.length > maxReferenceLength) return 'too-long';
  return referencePattern.test(text) ? null : 'characters';
}
