/** Every currency as `EUR – Euro`, found by its code and by its name in the page's language. */
export function currencyChoices(
  codes: readonly string[],
  locale: string,
): { value: string; label: string }[] {
  const names = new Intl.DisplayNames(locale, { type: 'currency', fallback: 'none' });
  return codes.map((code) => {
    const name = names.of(code);
    return { value: code, label: name ? `${code} – ${name}` : code };
  });
}
