import { describe } from 'vitest';
import { errorEnvelope } from '../../fixtures/gateway/answers.ts';
import { answerWith } from '../../fixtures/gateway/bad-server.ts';
import { testEveryAct } from './every-act.ts';
import { behaving, type Ends, type Misbehaviour } from './misbehaviour.ts';

const noAnswer = (reason: string): Ends => ({ outcome: 'no-answer', reason });

function refusalOf(webService: string, errorCode: string): string {
  return JSON.stringify(errorEnvelope(webService, errorCode, { serverDate: new Date().toISOString() }));
}

/** An error status decides over a success in the body; 401 alone is an answer, as for Lyra's own client. */
function withEveryBody(httpStatus: number): Misbehaviour[] {
  const unreadable: Ends =
    httpStatus === 429
      ? { outcome: 'refused', errorCode: 'HTTP_429', kind: 'limit' }
      : noAnswer('http-error');
  const kind = httpStatus === 429 ? 'limit' : 'other';
  const refused = (errorCode: string): Ends =>
    httpStatus >= 500 ? noAnswer('http-error') : { outcome: 'refused', errorCode, kind };
  const bare = (name: string, body: string) =>
    behaving(`HTTP ${httpStatus} with ${name}`, { ends: unreadable, isWorkDone: false }, ({ socket }) =>
      answerWith(socket, body, { httpStatus }),
    );
  const refusal = (errorCode: string) =>
    behaving(
      `HTTP ${httpStatus} with ${errorCode}`,
      { ends: refused(errorCode), isWorkDone: false },
      ({ socket, webService }) => answerWith(socket, refusalOf(webService, errorCode), { httpStatus }),
    );
  return [
    behaving(
      `HTTP ${httpStatus} with the true answer`,
      { ends: httpStatus === 401 ? { outcome: 'answered' } : noAnswer('http-error') },
      async ({ socket, work }) => answerWith(socket, (await work()).text, { httpStatus }),
    ),
    refusal('PSP_999'),
    refusal('INT_009'),
    bare('JSON of another shape', '{"error":{"status":"SUCCESS","message":"denied"}}'),
    bare('a page', '<html><h1>Denied</h1></html>'),
    bare('nothing', ''),
  ];
}

describe.each([401, 403, 404, 429, 500, 502, 503])('HTTP %i', (httpStatus) => {
  testEveryAct(withEveryBody(httpStatus));
});
