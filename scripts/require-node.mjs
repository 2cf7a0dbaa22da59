// Loaded before every script (`node --import`), and the only file here that an older Node can read:
// the others are TypeScript, which Node runs by itself from 22.18 on.
const needed = [22, 18];
const [major, minor] = process.versions.node.split('.').map(Number);

if (major < needed[0] || (major === needed[0] && minor < needed[1])) {
  console.error(
    `Comptoir needs Node ${needed.join('.')} or newer; this is ${process.versions.node}. Install it from https://nodejs.org, then run npm ci again.`,
  );
  process.exit(1);
}
