import type { MiddlewareHandler } from 'hono'

/**
 * Nothing but our own files runs, loads or is called. WebAssembly is the passphrase stretching. Styles come from files alone: no style
 * element, no style attribute in markup.
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
].join('; ')

/** On every answer, the app's files included. Set before the answer is made: a header set later makes Hono build the answer again, with its body as a stream. */
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

/** Nothing the API says is kept by anything in between. */
export function neverKept(): MiddlewareHandler {
  return async (c, next) => {
    c.header('cache-control', 'no-store')
    await next()
  }
}
