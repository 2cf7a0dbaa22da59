/**
 * How the desktop page gets its MessagePort: it posts `connectMessage` to its own window, the preload
 * hands that on to main, and main's port comes back as a window message `portMessage` with the port in
 * `event.ports`. Asking again replaces the old port.
 */
export const connectMessage = 'comptoir:connect';
export const portMessage = 'comptoir:port';
