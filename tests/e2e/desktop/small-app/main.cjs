/** An app that uses what Comptoir does not, so that the stand-in's part of it is held to Electron's words too. */
const { app, BrowserWindow, protocol, session } = require('electron');
const { join } = require('node:path');

const [elsewhere] = process.argv.slice(2).filter((word) => word.startsWith('http:'));
app.setPath('userData', process.argv[process.argv.indexOf('--data-dir') + 1]);
protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }]);

app.whenReady().then(() => {
  protocol.handle('app', () => {
    const page = '<!doctype html><title>small</title><script>window.ranInline = true</script>';
    return new Response(page, { headers: { 'content-type': 'text/html' } });
  });
  const { webRequest } = session.defaultSession;
  webRequest.onHeadersReceived({ urls: ['app://strict/*'] }, ({ responseHeaders }, answer) =>
    answer({ responseHeaders: { ...responseHeaders, 'Content-Security-Policy': ["script-src 'none'"] } }),
  );
  webRequest.onBeforeSendHeaders({ urls: [`${elsewhere}*`] }, ({ requestHeaders }, answer) =>
    answer({ requestHeaders: { ...requestHeaders, 'X-Small': 'yes' } }),
  );
  webRequest.onBeforeRequest({ urls: ['*://*/forbidden'] }, (_details, answer) => answer({ cancel: true }));
  const window = new BrowserWindow({
    webPreferences: { preload: join(__dirname, 'preload.cjs'), sandbox: true, contextIsolation: true },
  });
  window.webContents.on('will-redirect', (event) => {
    if (event.url.includes('/no-further')) event.preventDefault();
  });
  window.loadURL('app://small/');
});
