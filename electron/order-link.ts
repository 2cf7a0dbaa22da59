import { type ReadProposal, readProposal } from '../shared/proposal.ts';

/** The scheme that other programs and web pages propose an order by: `comptoir://order?amount=1250&currency=EUR`. */
export const linkScheme = 'comptoir';

/** The proposal in a link, or `undefined` when it is none that Comptoir takes: another address, or nothing readable. */
export function readOrderLink(link: string): ReadProposal | undefined {
  const url = URL.parse(link);
  if (url?.protocol !== `${linkScheme}:` || url.host !== 'order') return undefined;
  if (url.pathname !== '' && url.pathname !== '/') return undefined;
  const read = readProposal([...url.searchParams]);
  return read.ok ? read.value : undefined;
}
