/** What the device shows as the app's name; set when the app is built. */
declare const __APP_NAME__: string

declare module '*.po' {
  import type { Messages } from '@lingui/core'
  export const messages: Messages
}
