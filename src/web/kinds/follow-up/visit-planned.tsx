import { msg } from '@lingui/core/macro'
import { visitPlanned } from '#domain/kinds/follow-up/visit-planned.ts'
import { defineFace, GENERATED } from '../define-face.ts'

const hoursOf = ({ from, until }: { readonly from?: string | undefined; readonly until?: string | undefined }) =>
  from !== undefined && until !== undefined ? `${from}–${until}` : (from ?? undefined)

export const face = defineFace(visitPlanned, {
  group: 'rare',
  order: 4,
  icon: 'calendar',
  ask: msg`Plan, move or cancel a visit`,
  aliases: msg({
    context: 'words to find a form by, separated by commas',
    message: 'schedule a visit, plan a visit, cancel a visit',
  }),
  name: msg`Planned visit`,
  undated: 'always',
  titled: (body, { day, say }) =>
    body.status === 'planned' ? say(msg`Visit planned for ${day(body.on)}`) : say(msg`Visit cancelled`),
  lined: (body, { code }) =>
    [hoursOf(body), body.placeName ?? code(body.place), body.safely && code(body.safely), body.mind, body.because]
      .filter((part) => part !== undefined)
      .join(' · '),
  fields: {
    visit: GENERATED,
    on: msg`On which day?`,
    from: msg`At what time?`,
    until: msg`Until what time?`,
    place: {
      label: msg`Where?`,
      codes: {
        school: msg({ context: 'answer to “Where?”', message: 'At school' }),
        work: msg({ context: 'answer to “Where?”', message: 'At work' }),
        online: msg({ context: 'answer to “Where?”', message: 'Online' }),
      },
    },
    placeName: { label: msg`Which one?`, hint: msg`No address here.`, rare: true },
    who: msg`Who goes?`,
    meets: { label: msg`Whom else will you meet there?`, rare: true },
    mind: { label: msg`What to remember`, hint: msg`“At school, not at home: her wish”` },
    safely: { label: msg`At home: how is it kept safe?`, hint: msg`If anyone there is not known to be safe.` },
    backBy: { label: msg`Back by what time?`, rare: true },
    rings: {
      label: msg`Who rings if you have written nothing by then?`,
      hint: msg`That colleague sees it on Today.`,
      rare: true,
    },
    status: {
      label: msg`Is the visit still on?`,
      codes: { planned: msg`Yes, it is planned`, cancelled: msg`No, it is cancelled` },
      whenNew: 'planned',
    },
    because: { label: msg`Why was it moved or cancelled?`, rare: true, decides: { status: ['cancelled'] } },
  },
})
