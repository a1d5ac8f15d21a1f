import type { MiddlewareHandler } from 'hono'

/**
 * Only our own files may run, load or be called. WebAssembly is allowed for stretching the passphrase. Styles come only
 * from files: no style element, no style attribute in markup.
 */
const POLICY = [
  "default-src 'none'",
  "object-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' blob: data:",
  'media-src blob:',
  "font-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  // No string becomes a script: only the app's own policy makes addresses of scripts (src/web/worker/trusted.ts).
  "require-trusted-types-for 'script'",
  'trusted-types app',
].join('; ')

/** `homeward check-app` compares a server’s with these. */
export const SECURITY_HEADERS = [
  ['content-security-policy', POLICY],
  ['cross-origin-opener-policy', 'same-origin'],
  ['cross-origin-embedder-policy', 'require-corp'],
  ['cross-origin-resource-policy', 'same-origin'],
  ['referrer-policy', 'no-referrer'],
  ['x-content-type-options', 'nosniff'],
  ['x-frame-options', 'DENY'],
  ['permissions-policy', 'camera=(self), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=()'],
  ['strict-transport-security', 'max-age=31536000; includeSubDomains'],
] as const

/**
 * Set on every answer, including the app's files. Set before the answer is made: a header set later makes Hono build
 * the answer again, with its body as a stream.
 */
export function securityHeaders(): MiddlewareHandler {
  return async (c, next) => {
    for (const [name, value] of SECURITY_HEADERS) c.header(name, value)
    await next()
  }
}

/** No cache between server and app stores an answer of the API. */
export function neverKept(): MiddlewareHandler {
  return async (c, next) => {
    c.header('cache-control', 'no-store')
    await next()
  }
}
