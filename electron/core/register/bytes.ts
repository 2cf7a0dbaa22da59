const uuidPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** A UUID's 16 bytes; `undefined` for a text that is none. */
export function uuidBytes(uuid: string): Uint8Array | undefined {
  return uuidPattern.test(uuid) ? Buffer.from(uuid.replaceAll('-', ''), 'hex') : undefined;
}

export function uuidText(bytes: Uint8Array): string {
  const hex = hexText(bytes);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

export function hexText(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex');
}
