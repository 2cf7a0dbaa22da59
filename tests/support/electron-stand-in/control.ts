import { connect, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { answers, deeds, happenings } from './record.ts';

interface Asked {
  id: number;
  what: string;
  given: unknown[];
}

/**
 * The test's hand on the world around the app, over a socket that the test listens on. A line is a question
 * (`what` is a happening, or `answer` with a question and its answer); what the app does is told as it happens.
 */
export async function openControl(path: string | undefined): Promise<void> {
  if (path === undefined) return;
  const socket = await connected(path);
  // The app may end while the test still listens, and the other way round.
  socket.on('error', () => {});
  socket.unref();
  happenings.set('pid', () => process.pid);
  // An error of the app's own that nobody catches.
  happenings.set('defect', (message: string) => void setImmediate(() => raise(message)));
  const say = (line: object) => socket.write(`${JSON.stringify(line)}\n`);
  deeds.on('deed', (deed) => say({ deed }));
  createInterface({ input: socket }).on('line', (line) => {
    const { id, what, given }: Asked = JSON.parse(line);
    happen(what, given).then(
      (answer) => say({ id, answer }),
      (error: unknown) => say({ id, error: error instanceof Error ? error.message : String(error) }),
    );
  });
}

async function happen(what: string, given: unknown[]): Promise<unknown> {
  if (what === 'answer') {
    answers.set(String(given[0]), given[1]);
    return undefined;
  }
  const happening = happenings.get(what);
  if (!happening) throw new Error(`nothing called ${what} can happen in the stand-in`);
  return happening(...(given as never[]));
}

function connected(path: string): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(path, () => resolve(socket));
    socket.once('error', reject);
  });
}

function raise(message: string): never {
  throw new Error(message);
}
