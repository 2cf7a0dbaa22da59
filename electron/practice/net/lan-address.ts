import type { NetworkInterfaceInfo } from 'node:os';

/** What `os.networkInterfaces()` answers. */
export type Interfaces = Record<
  string,
  Pick<NetworkInterfaceInfo, 'address' | 'family' | 'internal'>[] | undefined
>;

const virtualName = /^(docker|br-|veth|virbr|vmnet|vboxnet|vEthernet|utun|tun|tap|wg|tailscale|zt)/i;
const privateAddress = /^(192\.168\.|10\.|172\.(1[6-9]|2\d|3[01])\.)/;
const linkLocal = /^169\.254\./;

/**
 * The IPv4 address a phone in the shop most likely reaches this machine by, or `null` without a
 * network. Real interfaces come before those of containers and VPNs, private addresses before others.
 */
export function lanAddress(interfaces: Interfaces): string | null {
  const candidates = Object.entries(interfaces).flatMap(([name, addresses = []]) =>
    addresses
      .filter(({ family, internal, address }) => family === 'IPv4' && !internal && !linkLocal.test(address))
      .map(({ address }) => ({ address, rank: rank(name, address) })),
  );
  return candidates.toSorted((a, b) => a.rank - b.rank)[0]?.address ?? null;
}

function rank(name: string, address: string): number {
  return (virtualName.test(name) ? 2 : 0) + (privateAddress.test(address) ? 0 : 1);
}
