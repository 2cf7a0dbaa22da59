/** How values that are not JSON cross to a page; the other half is in `renderer-world.ts`. */
export function packed(value: unknown): unknown {
  if (value === undefined) return { $undefined: true };
  if (value instanceof ArrayBuffer) return { $bytes: Buffer.from(value).toString('base64'), $as: 'buffer' };
  if (ArrayBuffer.isView(value)) {
    const { buffer, byteOffset, byteLength } = value;
    return { $bytes: Buffer.from(buffer, byteOffset, byteLength).toString('base64'), $as: 'view' };
  }
  return value;
}

export function unpacked(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if ('$undefined' in value) return undefined;
  if (!('$bytes' in value) || !('$as' in value)) return value;
  const bytes = new Uint8Array(Buffer.from(String(value.$bytes), 'base64'));
  return value.$as === 'buffer' ? bytes.buffer : bytes;
}
