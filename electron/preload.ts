import { ipcRenderer } from 'electron';
import { connectMessage, portMessage } from '../shared/contract/page-port.ts';

// Passes one MessagePort from main to the page and exposes nothing else.
window.addEventListener('message', (event) => {
  if (event.source === window && event.data === connectMessage) ipcRenderer.postMessage(connectMessage, null);
});

ipcRenderer.on(portMessage, (event) => {
  window.postMessage(portMessage, window.location.origin, event.ports);
});
