import { z } from 'zod';
import { looksLikeCard } from './card-number.ts';

const cardRefusal = 'looks like a card number: never type one here';

/** A text that a person typed, without blanks around it; one that holds a card number is refused. */
export const freeText = (max: number) =>
  z
    .string()
    .trim()
    .max(max, `at most ${max} characters`)
    .refine((text) => !looksLikeCard(text), cardRefusal);
