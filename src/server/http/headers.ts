import type { MiddlewareHandler } from 'hono'

/**
 * Only our own files may run, load or be called. WebAssembly is allowed for stretching the passphrase. Styles come only
 * from files: no style element, no style attribute in markup.
 */
const POLICY = [
  "default-src 'none'",
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

/**
 * Set on every answer, including the app's files. Set before the answer is made: a header set later makes Hono build
 * the answer again, with its body as a stream.
 */
export function securityHeaders(): MiddlewareHandler {
  return async (c, next) => {
    c.header('content-security-policy', POLICY)
    c.header('cross-origin-opener-policy', 'same-origin')
    c.header('cross-origin-embedder-policy', 'require-corp')
    c.header('cross-origin-resource-policy', 'same-origin')
    c.header('referrer-policy', 'no-referrer')
    c.header('x-content-type-options', 'nosniff')
    c.header('x-frame-options', 'DENY')
    c.header(
      'permissions-policy',
      'camera=(self), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=()',
    )
    c.header('strict-transport-security', 'max-age=31536000; includeSubDomains')
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
