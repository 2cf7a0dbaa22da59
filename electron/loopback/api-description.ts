import { type OpenAPI, OpenAPIGenerator } from '@orpc/openapi';
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4';
import { contract } from '../../shared/contract/contract.ts';
import { apiErrors } from '../../shared/contract/errors.ts';
import { rightOf, type TillRight } from '../../shared/contract/till-rights.ts';
import { orderSchema } from '../../shared/order.ts';
import { orderChangeSchema, orderEventSchema } from '../../shared/order-event.ts';

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;

const errorTexts = `Every error is exactly \`{ code, message, data? }\`. The codes are stable; the messages may be reworded.
\`INVALID_INPUT\` 400, \`UNAUTHORIZED\` 401, \`FORBIDDEN\` 403, \`NOT_FOUND\` 404, \`METHOD_NOT_ALLOWED\` 405, \`CONFLICT\` and
\`MODE_CHANGED\` 409, \`GATEWAY_REFUSED\` and \`CREDENTIALS_REJECTED\` 422, \`TOO_MANY_TRIES\` 429, \`INTERNAL\` 500, \`OUTCOME_UNKNOWN\` 502,
\`GATEWAY_UNREACHABLE\` 503.`;

const introduction = `Payment orders of this shop's counter. Amounts are in minor units, times ISO 8601 UTC.

Send \`Authorization: Bearer TOKEN\`. Staff make an integration token in Settings, *Till software*: it is shown once, good
for one mode, and opens nothing any more once it is revoked. It makes orders of its mode and sees and touches those
alone: any other order is \`NOT_FOUND\`, and asking for another mode is \`FORBIDDEN\`. Lists find orders by their
reference, not by their customer. While the counter is in another mode, a create is \`MODE_CHANGED\` and nothing is sent.
The browser host also takes the KEY of the address that it prints when it starts, good while it runs.
Each call says below who may make it.

${errorTexts}

\`POST /orders\` takes an \`Idempotency-Key\` header (1 to 64 printable ASCII characters): the same key and body
always answer the same order, so a call whose answer was lost can be repeated without asking twice.`;

/** The OpenAPI 3.1 description of `/api/v1`, made from the contract. */
export async function describeApi(version: string): Promise<OpenAPI.Document> {
  const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] });
  const description = await generator.generate(contract, {
    info: { title: 'Comptoir', version, description: introduction },
    servers: [{ url: '/api/v1' }],
    security: [{ key: [] }],
    components: {
      securitySchemes: {
        key: {
          type: 'http',
          scheme: 'bearer',
          description:
            'An integration token (ct_MODE_…), made in Settings; in the browser host also the KEY of the address that it prints.',
        },
      },
    },
    commonSchemas: {
      Order: { schema: orderSchema, strategy: 'output' },
      OrderEvent: { schema: orderEventSchema, strategy: 'output' },
      OrderChange: { schema: orderChangeSchema, strategy: 'output' },
    },
    customErrorResponseBodySchema: (errors) => ({
      oneOf: errors.map(([code, , , data]) => ({
        type: 'object',
        properties: { code: { const: code }, message: { type: 'string' }, data },
        required: ['code', 'message'],
        additionalProperties: false,
      })),
    }),
  });
  describeEvents(description);
  for (const { path, method, operation } of operationsOf(description)) {
    nameParts(operation);
    operation.description = callers[rightOf({ path, method })];
  }
  return description;
}

/** Who may make a call. */
const callers: Record<TillRight, string> = {
  any: 'With any integration token.',
  'own-mode': 'With any integration token, for what is of its own mode.',
  key: 'Not with an integration token: with the KEY of a browser host alone.',
  staff: 'Not by till software: for staff, on the page.',
};

/** Every call of a description: its path, its method and what it says. */
export function operationsOf({ paths }: OpenAPI.Document) {
  return Object.entries(paths ?? {}).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = item?.[method];
      return operation ? [{ path, method: method.toUpperCase(), operation }] : [];
    }),
  );
}

/** The generator writes headers in lower case and a status' number as its description. */
function nameParts({ parameters, responses }: OpenAPI.OperationObject): void {
  for (const parameter of parameters ?? []) {
    if ('name' in parameter && parameter.name === 'idempotency-key') parameter.name = 'Idempotency-Key';
  }
  for (const [status, response] of Object.entries(responses ?? {})) {
    const codes = codesOf(Number(status));
    if ('description' in response && codes) response.description = codes;
  }
}

function codesOf(status: number): string {
  const codes = Object.entries(apiErrors).filter(([, error]) => error.status === status);
  return codes.map(([code]) => code).join(', ');
}

/** `GET /events` names its events, which the generator does not know. */
function describeEvents({ paths }: OpenAPI.Document): void {
  const events = paths?.['/events']?.get;
  if (!events) throw new Error('the contract has no GET /events');
  events.summary = 'Live changes as server-sent events';
  events.parameters = [
    {
      name: 'Last-Event-ID',
      in: 'header',
      required: false,
      description: 'All later events first; without it only new ones.',
      schema: { type: 'string', pattern: '^\\d+$' },
    },
  ];
  events.responses = {
    ...events.responses,
    200: {
      description: 'A stream that does not end. Lines that begin with a colon only keep it alive.',
      content: {
        'text/event-stream': {
          schema: {
            type: 'object',
            properties: {
              event: { const: 'order' },
              id: { type: 'string', description: "The event's number in the register." },
              data: { $ref: '#/components/schemas/OrderChange' },
            },
            required: ['event', 'id', 'data'],
          },
        },
      },
    },
  };
}
