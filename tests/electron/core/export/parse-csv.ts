/** Reads a CSV file as RFC 4180 has it, strictly: CRLF after each record, quotes doubled within quotes, no others. */
export function parseCsv(text: string): string[][] {
  const records: string[][] = [];
  let at = 0;
  while (at < text.length) {
    const record: string[] = [];
    for (;;) {
      const cell = text[at] === '"' ? quoted(text, at) : plain(text, at);
      record.push(cell.value);
      at = cell.end;
      if (text[at] !== ',') break;
      at += 1;
    }
    if (text.slice(at, at + 2) !== '\r\n') throw new Error(`no end of record at ${at}`);
    at += 2;
    records.push(record);
  }
  return records;
}

function plain(text: string, start: number): { value: string; end: number } {
  let end = start;
  while (end < text.length && !/[,\r]/.test(text.charAt(end))) end += 1;
  const value = text.slice(start, end);
  if (/["\n]/.test(value)) throw new Error(`a bare quote or line feed before ${end}`);
  return { value, end };
}

function quoted(text: string, start: number): { value: string; end: number } {
  const match = /^"((?:[^"]|"")*)"/.exec(text.slice(start));
  if (match?.[1] === undefined) throw new Error(`an open quote at ${start}`);
  return { value: match[1].replaceAll('""', '"'), end: start + match[0].length };
}
