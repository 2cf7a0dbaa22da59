export interface ServerSentEvent {
  event: string;
  id: string | undefined;
  data: string;
}

/** Reads a `text/event-stream` as the HTML standard tells (§9.2.6), comments left out. */
export async function* readServerSentEvents(answer: Response): AsyncGenerator<ServerSentEvent, void, void> {
  let rest = '';
  for await (const chunk of (answer.body ?? new ReadableStream()).pipeThrough(new TextDecoderStream())) {
    const blocks = `${rest}${chunk}`.split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const event = toEvent(block);
      if (event) yield event;
    }
  }
}

function toEvent(block: string): ServerSentEvent | undefined {
  const fields = new Map<string, string>();
  for (const line of block.split('\n')) {
    const [, name, value] = /^(\w+): ?(.*)$/.exec(line) ?? [];
    if (name !== undefined && value !== undefined)
      fields.set(name, [fields.get(name), value].filter(Boolean).join('\n'));
  }
  const data = fields.get('data');
  return data === undefined
    ? undefined
    : { event: fields.get('event') ?? 'message', id: fields.get('id'), data };
}
