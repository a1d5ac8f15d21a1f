import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Speak } from '#web/kinds/speak.ts'
import type { SafetyLine } from './safety-lines.ts'

/** Ways of contact that must never be used, for somebody on the way to the child. */
const NEVER: Readonly<Record<Extract<SafetyLine, { is: 'never' }>['way'], MessageDescriptor>> = {
  phone: msg`Do not phone the house`,
  'visit-home': msg`Do not go to the house`,
  'text-message': msg`Send no text message`,
  messenger: msg`Send no message`,
  letter: msg`Send no letter`,
  'through-school': msg`Do not ask through the school`,
  'through-person': msg`Do not ask through another person`,
  'through-health-worker': msg`Do not ask through the clinic`,
  'meet-elsewhere': msg`Do not meet somewhere else`,
  'child-comes-to-us': msg({
    message:
      '{p, select, she {She must not come to us} he {He must not come to us} they {They must not come to us} other {The child must not come to us}}',
  }),
  other: msg`One way must not be taken: look at the card`,
}

/**
 * Text that a person wrote is passed as a value and never parsed as a message with placeholders. Before sealed parts are revealed (`revealed`), nobody is named: the
 * person named may be looking at it.
 */
export function safetyWords(line: SafetyLine, { say }: Pick<Speak, 'say'>, touched: boolean): string {
  switch (line.is) {
    case 'no-contact':
      return say(msg`Do not get in touch`)
    case 'not-known':
      return say(msg`We do not know how to get in touch safely`)
    case 'never':
      return say(NEVER[line.way])
    case 'written':
      return line.tells && !touched ? say(msg`One thing must not be done: look at the card`) : line.words
    case 'marked':
      return touched
        ? say({ ...msg({ message: 'Tell nothing to: {who}' }), values: { who: line.called } })
        : say(msg`One person must be told nothing: look at the card`)
  }
}
