/** A picture as a `data:` address, put in while building. */
declare module '*.png?inline' {
  const address: string;
  // biome-ignore lint/style/noDefaultExport: this is how vite gives it
  export default address;
}
