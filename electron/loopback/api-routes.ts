import { type AnyContractRouter, isContractProcedure } from '@orpc/contract';
import { contract } from '../../shared/contract/contract.ts';

interface ApiRoute {
  method: string;
  pattern: RegExp;
}

/** The methods that a path under `/api/v1` takes; none when there is no such path. */
export type MethodsOf = (path: string) => string[];

/** Calls that are ours rather than the contract's: its own description. */
const ownRoutes: ApiRoute[] = [
  { method: 'GET', pattern: /^\/openapi\.json$/ },
  { method: 'GET', pattern: /^\/docs$/ },
];

/** Reads methods and paths from the contract, so that 404, 405 and `Allow` never differ from it. */
export function createMethodsOf(): MethodsOf {
  const routes = [...ownRoutes, ...routesOf(contract)];
  return (path) => {
    const plain = path.replace(/\/+$/, '');
    const methods = routes.filter(({ pattern }) => pattern.test(plain)).map(({ method }) => method);
    return methods.includes('GET')
      ? [...methods, 'HEAD', 'OPTIONS']
      : methods.length
        ? [...methods, 'OPTIONS']
        : [];
  };
}

function routesOf(router: AnyContractRouter): ApiRoute[] {
  if (!isContractProcedure(router)) return Object.values(router).flatMap(routesOf);
  const { method, path } = router['~orpc'].route;
  return method && path ? [{ method, pattern: toPattern(path) }] : [];
}

function toPattern(path: string): RegExp {
  const parts = path.split('/').map((part) => (part.startsWith('{') ? '[^/]+' : part.replaceAll('.', '\\.')));
  return new RegExp(`^${parts.join('/')}$`);
}
