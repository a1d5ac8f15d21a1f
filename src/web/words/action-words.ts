import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'

/** Words for the events that the server logs. An unknown event is shown as received. */
const ACTIONS: Readonly<Record<string, MessageDescriptor>> = {
  append: msg`Wrote in a folder`,
  delivered: msg`Received what others wrote`,
  chunk: msg`Sent a part of a document`,
  'chunk-fetched': msg`Fetched a part of a document`,
  session: msg`Unlocked with the server`,
  directory: msg`Changed the list of people or devices`,
  organisation: msg`Founded the organisation`,
  invitation: msg({ context: 'What the server calls the things it notes', message: 'Invited somebody' }),
  'invitation-answered': msg`An invitation was answered`,
  'vault-opened': msg`Asked for their keys from a new device`,
  'vault-recovery': msg`Opened a way back in for a colleague`,
  'vault-given-back': msg`Gave a colleague a way back in`,
  'vault-replaced': msg`Changed how their keys are locked`,
  access: msg`Changed who may open a file`,
  erased: msg`Erased a file`,
  refused: msg({ context: 'What the server calls the things it notes', message: 'Was refused' }),
}
/** Events of which there were several at once: `name:number`. */
const COUNTED: Readonly<Record<string, (count: string) => MessageDescriptor>> = {
  'evidence-child': (count) => msg`Asked for tokens for records for statistics: ${count}`,
  'evidence-meeting': (count) => msg`Asked for tokens for records of meetings: ${count}`,
  'evidence-sender': () => msg`Asked for the token that counts who sends for statistics, without a name`,
}

export function actionWords(action: string): MessageDescriptor | undefined {
  const [name = '', count = ''] = action.split(':')
  return ACTIONS[action] ?? COUNTED[name]?.(count)
}
