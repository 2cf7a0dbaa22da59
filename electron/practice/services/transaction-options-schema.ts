import { z } from 'zod';
import { maxAmount } from '../../../shared/money.ts';
import { integer, oneOf, optional } from './fields.ts';

const maxCaptureDays = 365;
const maxInstalments = 99;
const maxPeriodDays = 365;

const schedule = z.object(
  {
    date: z.union([z.iso.date('INT_932'), z.iso.datetime({ offset: true, error: 'INT_932' })], 'INT_932'),
    amount: z.int('INT_933').min(1, 'INT_933').max(maxAmount, 'INT_933'),
  },
  'INT_931',
);

const installmentOptions = z.object(
  {
    firstAmount: integer('INT_928', 1, maxAmount),
    count: integer('INT_929', 2, maxInstalments),
    period: integer('INT_930', 1, maxPeriodDays),
    schedules: optional(z.array(schedule, 'INT_931').min(2, 'INT_931').max(maxInstalments, 'INT_931')),
  },
  'INT_001',
);
export type InstallmentOptions = z.infer<typeof installmentOptions>;

/** Lyra's `transactionOptions`. */
export const transactionOptionsSchema = z.object(
  {
    cardOptions: optional(
      z.object(
        {
          manualValidation: oneOf(['YES', 'NO'], 'INT_005'),
          captureDelay: integer('INT_006', 0, maxCaptureDays),
          installmentNumber: integer('INT_001', 0, maxInstalments),
        },
        'INT_001',
      ),
    ),
    installmentOptions: optional(installmentOptions),
  },
  'INT_001',
);
