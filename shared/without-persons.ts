const emailLike = /\S*@\S*/g;
const phoneLike = /\+?\d(?:[ .\-/()]?\d){8,}/g;
const linkLike = /\bhttps?:\/\/\S+/g;

/** A text of somebody else's may repeat what it was asked with: without what could name a person or be paid. */
export function withoutPersons(text: string): string {
  return text.replace(linkLike, '(link)').replace(emailLike, '(e-mail)').replace(phoneLike, '(number)');
}
