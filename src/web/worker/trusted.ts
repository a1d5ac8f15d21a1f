/** The part of the Trusted Types API used here; TypeScript's DOM library does not declare it yet. */
interface Policy {
  createScriptURL(url: string): unknown
}
interface Policies {
  createPolicy(name: string, rules: { createScriptURL: (url: string) => string }): Policy
}

function own(url: string): string {
  const { origin, pathname } = new URL(url, location.origin)
  if (origin !== location.origin) throw new Error('a script from elsewhere was refused')
  return pathname
}

const policies = (globalThis as { readonly trustedTypes?: Policies }).trustedTypes
const policy = policies?.createPolicy('app', { createScriptURL: own })

/**
 * The only place that turns a string into a script address: of this origin only. `Worker` and the service worker accept the trusted value where the browser enforces it;
 * for TypeScript it is a string.
 */
export function trustedScriptUrl(url: string): string {
  return policy ? (policy.createScriptURL(url) as string) : own(url)
}
