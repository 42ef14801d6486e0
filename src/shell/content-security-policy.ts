/**
 * What the page may load: its own files, and pictures it made itself. No inline script or style, no `eval`, no
 * connection of any kind; answers come over the bridge. Both shells send it with every response.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' blob:",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')
