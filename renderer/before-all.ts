import { setNonce } from 'get-nonce';
import { z } from 'zod';
import { applyStoredColourScheme } from './ui/colour-scheme.ts';

// Imported before anything else for what it does: zod reads this when a schema is made, and its
// probe for `new Function` would break our content security policy.
z.config({ jitless: true });

/** The nonce under which this page may add `<style>` elements; '' where the host set no policy. */
export const styleNonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
setNonce(styleNonce);

applyStoredColourScheme();
