import { createServer, type Server } from 'node:http';
import { err, ok, type Result } from '../../shared/result.ts';

/** A port of this machine that is ours, before anything behind it is open. */
export interface Port {
  server: Server;
  port: number;
  /** Takes no more connections; those that are open go on. */
  stopListening(): void;
  /** Ends open connections too, idle ones at once and others after `graceMs`: a browser keeps its own for minutes. */
  close(graceMs?: number): Promise<void>;
}

export interface PortProblem {
  code: 'PORT_TAKEN' | 'PORT_FORBIDDEN' | 'PORT_UNUSABLE';
  message: string;
}

/** Takes a port on 127.0.0.1 alone; 0 takes any free one. Until it is served, requests wait. */
export function takePort(wanted: number): Promise<Result<Port, PortProblem>> {
  const server = createServer();
  return new Promise((resolve) => {
    // Also a later one, which settles nothing: a connection that could not be taken must not end the program.
    server.on('error', (error: NodeJS.ErrnoException) => resolve(err(problemOf(error, wanted))));
    server.listen({ port: wanted, host: '127.0.0.1', exclusive: true }, () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : wanted;
      resolve(ok(portOf(server, port)));
    });
  });
}

function problemOf({ code, message }: NodeJS.ErrnoException, port: number): PortProblem {
  if (code === 'EADDRINUSE')
    return {
      code: 'PORT_TAKEN',
      message: `Port ${port} is taken by another program: close that one, or choose another with --port (0 takes any free one).`,
    };
  if (code === 'EACCES')
    return {
      code: 'PORT_FORBIDDEN',
      message: `This system does not let Comptoir use port ${port}: choose one above 1023 with --port.`,
    };
  return { code: 'PORT_UNUSABLE', message: `Port ${port} cannot be used: ${message}` };
}

function portOf(server: Server, port: number): Port {
  let closed: Promise<void> | undefined;
  const stopListening = () => {
    closed ??= new Promise((resolve) => server.close(() => resolve()));
  };
  return {
    server,
    port,
    stopListening,
    close: async (graceMs = 0) => {
      stopListening();
      if (graceMs === 0) server.closeAllConnections();
      else server.closeIdleConnections();
      const late = setTimeout(() => server.closeAllConnections(), graceMs);
      await closed;
      clearTimeout(late);
    },
  };
}
