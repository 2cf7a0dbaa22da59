/** An id as somebody typed or pasted it, in groups or over two lines, without its gaps. */
export function withoutGaps(text: string): string {
  return text.replaceAll(/\s/g, '');
}

export function isPaymentOrderId(text: string): boolean {
  return /^[0-9A-Za-z]{32}$/.test(text);
}

/** Whether it is a whole address of a page. */
export function isPageAddress(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && (url.protocol === 'https:' || url.protocol === 'http:');
}
