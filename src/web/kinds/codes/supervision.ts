import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'

export const supervisionCodes: Readonly<Record<string, MessageDescriptor>> = {
  'one-to-one': msg`The two of us`,
  'in-a-group': msg`In a group`,
  'after-something-hard': msg`After something hard`,
  'safety-of-children': msg`Safety of children`,
  'safety-of-the-worker': msg`Safety of the worker`,
  'hard-decisions': msg({ context: 'answer to “What did you talk about?”', message: 'Hard decisions' }),
  'how-much-work': msg`How much work there is`,
  'what-went-well': msg`What went well`,
  learning: msg({ context: 'answer to “What did you talk about?”', message: 'Learning' }),
  'own-strain': msg`What is hard for the worker`,
  'working-with-others': msg`Working with others`,
  files: msg({ context: 'answer to “What did you talk about?”', message: 'Files' }),
  'time-off': msg({ context: 'answer to “What does the worker need?”', message: 'Time off' }),
  'fewer-files': msg({ context: 'answer to “What does the worker need?”', message: 'Fewer files' }),
  'somebody-to-talk-to': msg`Somebody to talk to`,
  'goes-along-next-time': msg`A colleague comes along next time`,
  'none-needed': msg`Nothing for now`,
  'wished-and-not-there': msg`Wanted, but we do not have it`,
}
