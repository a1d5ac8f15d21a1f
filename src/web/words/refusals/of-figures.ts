import { msg } from '@lingui/core/macro'

/** What keeps records for statistics from being counted or sent. */
export const REFUSALS_OF_FIGURES = {
  'records-unread': {
    says: msg`Some coded records cannot be read by this app.`,
    wayOn: msg`The figures on the screen leave them out, and a table that needs them is not released. Update the app. If it stays so, tell your administrator.`,
  },
  'token-key-changed': {
    says: msg`The server showed this device another key for statistics than before.`,
    wayOn: msg`No record for statistics is sent from here: with a key of its own for each person the server could tell who sent which record. Nothing is lost. Tell your administrator, and ask colleagues whether their devices say the same.`,
  },
}
