import { type ImplementerInternalWithMiddlewares, implement } from '@orpc/server';
import { contract } from '../../../shared/contract/contract.ts';
import { internal } from './api-error.ts';
import type { CallContext } from './call-context.ts';
import { apiError } from './gateway-errors.ts';
import { toApiError } from './guard.ts';
import { mayCall } from './may-call.ts';
import type { Services } from './services.ts';

export type Implementer = ImplementerInternalWithMiddlewares<typeof contract, CallContext, CallContext>;

/** What every call goes through: who may make it, in whose name, and what its failure is called. */
export function implementer(services: Services): Implementer {
  const api = implement(contract)
    .$context<CallContext>()
    .use(async ({ next, path, context, procedure }) => {
      if (services.retiring.aborted) throw internal('Comptoir is closing.');
      try {
        if (!mayCall(context, procedure['~orpc'].route)) throw forbidden(context);
        return await services.callers.run(context.integration?.name, () => next());
      } catch (error) {
        throw toApiError(error, path.join('.'), services);
      }
    });
  return api;
}

function forbidden({ integration }: CallContext) {
  const whose = integration ? 'An integration token does not open this call' : 'This call is for staff alone';
  return apiError('FORBIDDEN', `${whose}: /api/v1/docs says who may make which.`);
}
