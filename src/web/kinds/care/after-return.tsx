import { msg } from '@lingui/core/macro'
import { afterReturn } from '#domain/kinds/care/after-return.ts'
import { defineFace } from '../define-face.ts'

export const face = defineFace(afterReturn, {
  group: 'changed',
  order: 6,
  icon: 'home',
  calledFor: { after: ['return-plan'] },
  ask: msg`How the child is after going back`,
  aliases: msg({
    context: 'words to find a form by, separated by commas',
    message: 'post-return monitoring, reintegration monitoring',
  }),
  name: msg`After going back`,
  titled: (body, { code, say }) => say(msg`After going back: ${code(body.place)}`),
  lined: (body, { said }) => said(body.childSays),
  fields: {
    place: msg({
      message: 'Where {p, select, she {does she} he {does he} they {do they} other {does the child}} live now?',
    }),
    how: { label: msg`How do you know?`, codes: { 'by-phone': msg`We talked by phone` } },
    childSays: msg`What does the child say?`,
    familySays: msg`What does the family say?`,
    helps: { label: msg`What helps?`, rare: true },
    isHard: { label: msg`What is hard?`, rare: true },
    notKept: { label: msg`What was promised and not kept?`, hint: msg`One on each line`, rare: true },
    sendersTold: {
      label: msg`Do those who sent the child know how the child is?`,
      codes: { 'not-safe': msg`It would not be safe to tell` },
    },
    nextOn: { label: msg`Review on`, hint: msg`Leave it empty for the usual day.` },
  },
})
