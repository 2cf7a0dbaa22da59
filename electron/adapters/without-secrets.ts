/** What is a secret wherever it stands: a password of Lyra's REST API and a token of ours by their beginnings, and a Basic header. */
const secretTexts =
  /\b(?:test|prod)password_[\w!#-&(-[\]-~]+|\bct_(?:practice|test|production)_[\w-]+|\bBasic [\w+/=-]{8,}/g;

/** A text with what looks like a secret blotted out. */
export function withoutSecrets(text: string): string {
  return text.replace(secretTexts, '[redacted]');
}
