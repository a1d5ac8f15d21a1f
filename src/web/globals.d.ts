/** The app's name as the device shows it; set at build time. */
declare const __APP_NAME__: string

/** The version of the package, set at build time. */
declare const __APP_VERSION__: string

declare module '*.po' {
  import type { Messages } from '@lingui/core'
  export const messages: Messages
}

/** How much of each language is translated, by its code: see scripts/catalogues.ts. Set at build time. */
declare const __STANDINGS__: Readonly<Record<string, { readonly share: number; readonly reviewed: boolean }>>
