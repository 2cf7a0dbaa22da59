/** Hands a file over as a download. */
export function saveFile(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has taken the file by the next turn.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
