/**
 * Number of decimals of every currency we know: ISO 4217 (table A.1), with the platform's
 * exceptions. Never taken from `Intl`, which follows CLDR's cash habits and says 0 for COP,
 * HUF and IDR, where Lyra counts in hundredths.
 *
 * Exceptions, from Lyra's published currency list (PayZen): CNY has 1 decimal, KHR has 0.
 */
const decimalsByCurrency = {
  0: 'BIF CLP DJF GNF ISK JPY KHR KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF',
  1: 'CNY',
  2: `AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BRL BSD BTN BWP BYN
      BZD CAD CDF CHF COP CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP
      GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KPW KYD KZT LAK LBP LKR LRD LSL
      MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN
      PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP
      SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VED VES WST XCD YER ZAR ZMW`,
  3: 'BHD IQD JOD KWD LYD OMR TND',
  4: 'CLF UYW',
} as const;

const table: ReadonlyMap<string, number> = new Map(
  Object.entries(decimalsByCurrency).flatMap(([decimals, codes]) =>
    codes.split(/\s+/).map((code) => [code, Number(decimals)] as const),
  ),
);

/** Every currency code we can type, send and draw, in alphabetical order. */
export const currencyCodes: readonly string[] = [...table.keys()].sort();

/** Decimals of a currency (ISO 4217 code, upper case), or `undefined` for one not in our table. */
export function decimalsOf(currency: string): number | undefined {
  return table.get(currency);
}
