import { msg } from '@lingui/core/macro'
import { documentKept } from '#domain/kinds/follow-up/document-kept.ts'
import { defineFace, GENERATED } from '../define-face.ts'

export const face = defineFace(documentKept, {
  group: 'changed',
  order: 10,
  icon: 'paper',
  ask: msg`Keep a paper or photo`,
  aliases: msg({
    context: 'words to find a form by, separated by commas',
    message: 'scan, attachment, upload, picture, certificate',
  }),
  name: msg`Paper`,
  titled: (body) => body.title,
  lined: (body, { code, say }) =>
    [code(body.sort), body.attachment === undefined ? say(msg`only its location`) : undefined, body.originalWith]
      .filter((part) => part !== undefined)
      .join(' · '),
  fields: {
    document: GENERATED,
    sort: {
      label: msg`What is it?`,
      codes: {
        identity: msg({ context: 'answer to “What is it?”', message: 'Identity' }),
        court: msg`From a court`,
        police: msg`From the police`,
        school: msg({ context: 'answer to “What is it?”', message: 'From school' }),
        health: msg({ context: 'answer to “What is it?”', message: 'About health' }),
      },
    },
    title: { label: msg`What do you call it?`, hint: msg`Use no names, if possible.` },
    attachment: GENERATED,
    looked: {
      label: msg`Check it before you save it`,
      fields: {
        notSexual: msg`It shows nothing intimate`,
        notTheTellingOfWhatHappened: msg`It is no recording of what the child told`,
        faceOfChild: {
          label: msg`Does it show the child’s face?`,
          codes: {
            none: msg({ context: 'answer to “Does it show the child’s face?”', message: 'No' }),
            needed: msg`Yes, and it is needed`,
          },
        },
        why: msg`Why is the face needed?`,
      },
    },
    originalWith: { label: msg`Who has the original?`, rare: true },
    validUntil: { label: msg`Valid until`, rare: true },
    words: { label: msg`In a few words`, rare: true },
  },
})
