import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'

export const answersCodes: Readonly<Record<string, MessageDescriptor>> = {
  yes: msg({
    context:
      'answer to “Was the child told?” / “Was the parent told, or whoever cares for the child?” / “Is the child safe now?”',
    message: 'Yes',
  }),
  no: msg({
    context: 'answer to “Is the child safe now?” / “May the one who told it be named?” / “Did you see the home?”',
    message: 'No',
  }),
  'not-known': msg({
    context: 'answer to “Is the child safe now?” / “How pressing is it?” / “When might it happen?”',
    message: 'Not known',
  }),
  'not-sure': msg({ context: 'answer to “Was anything not safe?”', message: 'Not sure' }),
  'in-part': msg({
    context: 'answer to “Do they want the child?” / “Is it kept?” / “What does it cost?”',
    message: 'In part',
  }),
  other: msg({ context: 'answer to “What is said?” / “What was done?” / “With whom?”', message: 'Something else' }),
  none: msg({ context: 'answer to “How does the child live now?” / “How was the child cared for?”', message: 'None' }),
  nothing: msg({
    context: 'answer to “What was promised?” / “What does the child know?” / “What was the child told?”',
    message: 'Nothing',
  }),
  everything: msg({ context: 'answer to “What is kept?”', message: 'Everything' }),
  part: msg`A part of it`,
  said: msg`Said it in words`,
  showed: msg`Showed it without words`,
  'did-not-want-to-say': msg({
    message:
      '{p, select, she {She did not want to say} he {He did not want to say} they {They did not want to say} other {The child did not want to say}}',
  }),
  'not-asked': msg({
    context:
      'answer to “May it be told?” / “Which other children are in that household?” / “Have they declared that they have no other interests in this?”',
    message: 'Not asked',
  }),
  'not-yet': msg({
    context:
      'answer to “Was the child told?” / “Was the parent told, or whoever cares for the child?” / “Does the child have it on paper?”',
    message: 'Not yet',
  }),
  'cannot-be': msg`It cannot be`,
  'no-answer': msg({ context: 'answer to “May we get in touch again?”', message: 'No answer' }),
  possible: msg({ context: 'in a list of codes: answers', message: 'Possibly' }),
  now: msg({ context: 'answer to “When might it happen?”', message: 'Now' }),
  today: msg({ context: 'in a list of codes: answers', message: 'Today' }),
  soon: msg({ context: 'answer to “When might it happen?”', message: 'Soon' }),
  later: msg({ context: 'answer to “When might it happen?” / “The answer”', message: 'Later' }),
  'this-week': msg({ context: 'in a list of codes: answers', message: 'This week' }),
  urgent: msg({ context: 'answer to “How pressing is it?”', message: 'Urgent' }),
  high: msg({ context: 'answer to “How pressing is it?” / “Which danger stays?”', message: 'High' }),
  medium: msg({ context: 'answer to “How pressing is it?” / “Which danger stays?”', message: 'Medium' }),
  low: msg({ context: 'answer to “How pressing is it?” / “Which danger stays?”', message: 'Low' }),
  open: msg({ context: 'answer to “Where does it stand?”', message: 'Open' }),
  done: msg({
    context: 'answer to “What was decided?” / “What was the answer?” / “Where does it stand?”',
    message: 'Done',
  }),
  dropped: msg({ context: 'answer to “Where does it stand?”', message: 'Dropped' }),
  planned: msg({ context: 'answer to “The good-bye visit” / “Where does it stand?”', message: 'Planned' }),
  made: msg`It was made`,
  over: msg({ context: 'in a list of codes: answers', message: 'Over' }),
  'not-needed': msg({
    context: 'answer to “Do those who sent the child know how it goes?” / “How is it?” / “Is an interpreter needed?”',
    message: 'Not needed',
  }),
  needed: msg({ context: 'answer to “Is an interpreter needed?” / “Where does it stand?”', message: 'Needed' }),
  'under-way': msg({
    context: 'answer to “What was decided?” / “How is it?” / “How does it stand?”',
    message: 'Under way',
  }),
  declined: msg`Said no, for now`,
  answered: msg({ context: 'in a list of codes: answers', message: 'Answered' }),
  reached: msg({ context: 'answer to “Where does it stand?”', message: 'Reached' }),
  changed: msg({ context: 'answer to “Where does it stand?”', message: 'Changed' }),
  cancelled: msg({ context: 'answer to “Where does it stand?”', message: 'Cancelled' }),
  completed: msg({ context: 'answer to “Where does it stand?”', message: 'Finished' }),
  ended: msg({ context: 'answer to “Where does it stand?”', message: 'Ended' }),
  holds: msg({ context: 'answer to “How is it?”', message: 'Holds' }),
  safe: msg({
    context: 'answer to “Is the child safe where the child is?” / “Is this person safe for the child?”',
    message: 'Safe',
  }),
  unsafe: msg({ context: 'answer to “Is this person safe for the child?”', message: 'Unsafe' }),
  'not-safe': msg({ context: 'answer to “Is the child safe where the child is?”', message: 'Not safe' }),
  never: msg({ context: 'in a list of codes: answers', message: 'Never' }),
  before: msg({ context: 'answer to “When?”', message: 'Before' }),
  after: msg({ context: 'answer to “When?”', message: 'After' }),
  from: msg({ context: 'answer to “What was there?”', message: 'From' }),
  through: msg({ context: 'answer to “What was there?”', message: 'Through' }),
  day: msg`On this day`,
  range: msg`Between two days`,
  age: msg`About this age`,
  use: msg({ context: 'in a list of codes: answers', message: 'Use it' }),
  'do-not-use': msg`Do not use it`,
  card: msg({
    context: 'answer to “Which parts of the file?” / “Which part of the file says more?” / “Which part of the file?”',
    message: 'Card',
  }),
  identity: msg`Who and contacts`,
  care: msg`Care and plan`,
  therapy: msg`Talks with the psychologist`,
  status: msg`Papers and rights`,
  justice: msg({
    context: 'answer to “Which parts of the file?” / “Which part of the file says more?” / “Which part of the file?”',
    message: 'Justice',
  }),
  whereabouts: msg({
    context: 'answer to “Which parts of the file?” / “Which part of the file says more?” / “Which part of the file?”',
    message: 'Whereabouts',
  }),
  origins: msg({
    context: 'answer to “Which parts of the file?” / “Which part of the file says more?” / “Which part of the file?”',
    message: 'Origins',
  }),
  folder: msg`One part of the file`,
  kind: msg`One kind of note`,
  entry: msg({ context: 'answer to “What is kept?”', message: 'One note' }),
}
