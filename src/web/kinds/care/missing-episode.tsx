import { msg } from '@lingui/core/macro'
import { missingEpisode } from '#domain/kinds/care/missing-episode.ts'
import { defineFace, MADE } from '../define-face.ts'

export const face = defineFace(missingEpisode, {
  group: 'rare', order: 1, icon: 'search',
  ask: msg({ message: '{p, select, she {She is} he {He is} they {They are} other {The child is}} missing, or is back' }),
  name: msg`Missing`,
  titled: (body, { code }) => code(body.is),
  lined: (body, { said, say, day }) => (body.is === 'back' ? said(body.childSays) : say(msg`since ${day(body.since)}`)),
  fields: {
    episode: MADE,
    is: msg`How is it now?`,
    since: msg`Missing since`,
    lastSeen: msg`Where and when was the child last seen?`,
    perhapsWith: { label: msg`With whom might the child be?`, rare: true },
    safeThere: msg`Is the child safe there?`,
    lawAsksReport: { label: msg`Does the law ask for a report?`, hint: msg`Nothing is sent by itself. A person decides.` },
    report: {
      label: msg`What was decided about a report?`,
      fields: { decided: msg`What was decided about a report?`, to: msg`To whom?`, on: msg`When?`, by: msg`Who decided?`, reference: { label: msg`Number`, rare: true }, because: msg`Why not?` },
    },
    backOn: msg`Back since`,
    childSays: { label: msg`What does the child say?`, hint: msg`Ask how it is. Do not question.` },
    whatHelped: { label: msg`What helped?`, rare: true },
    words: { label: msg`In a few words`, rare: true },
  },
})
