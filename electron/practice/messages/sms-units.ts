const gsmSingle = 160;
const gsmPart = 153;
const maxParts = 5;

/** What a message takes from the SMS account: one unit for 160 characters, else one for every 153, at most five. */
export function smsUnits(message: string): number {
  return message.length <= gsmSingle ? 1 : Math.min(maxParts, Math.ceil(message.length / gsmPart));
}
