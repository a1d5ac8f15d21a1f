/** What the device shows as the app's name; set when the app is built. */
declare const __APP_NAME__: string

declare module '*.po' {
  import type { Messages } from '@lingui/core'
  export const messages: Messages
}

/** How far each language is, by its code: see scripts/catalogues.ts. Set when the app is built. */
declare const __STANDINGS__: Readonly<Record<string, { readonly share: number; readonly reviewed: boolean }>>
