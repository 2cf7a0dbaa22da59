import { internal } from './api-error.ts';

/** To be filled with the incident. */
export async function incidentOf(_id: string): Promise<{ text: string }> {
  throw internal('not yet');
}
