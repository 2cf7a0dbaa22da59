import type { Export, ExportPart } from '../../../shared/contract/export.ts';
import { internal } from './api-error.ts';

/** To be filled with the export. */
export async function* exportParts(_input: Export): AsyncGenerator<ExportPart, void, void> {
  yield* [];
  throw internal('not yet');
}
